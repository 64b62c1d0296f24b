// Draws every chart of the page in the page's own colours when it comes near, and again when the scheme or the width changes.
(() => {
  "use strict";

  const narrowBelow = 520;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const touch = matchMedia("(pointer: coarse)");
  const print = { "--ink": "#1d1f22", "--muted": "#5a5e66", "--line": "#d9d9d0", "--rule": "#8b8d88", "--paper": "#ffffff" };

  function palette(forPrint) {
    const style = getComputedStyle(document.documentElement);
    const value = name => forPrint ? print[name] : style.getPropertyValue(name).trim();
    return { ink: value("--ink"), muted: value("--muted"), line: value("--line"), rule: value("--rule"), paper: value("--paper") };
  }

  // A template's own colours are made for white paper; its order of series colours suits both schemes.
  function withoutColours(node) {
    if (Array.isArray(node)) {
      return node.map(withoutColours);
    }
    if (node === null || typeof node !== "object") {
      return node;
    }
    return Object.fromEntries(Object.entries(node)
      .filter(([key, value]) => !(key.endsWith("color") && typeof value === "string"))
      .map(([key, value]) => [key, withoutColours(value)]));
  }

  function axis(given, colours, narrow) {
    const title = typeof given?.title === "string" ? { text: given.title } : given?.title;
    return {
      ...given,
      title: { ...title, font: { size: narrow ? 12 : 13, ...title?.font, color: colours.ink } },
      automargin: true,
      ticks: given?.ticks ?? "outside",
      ticklen: given?.ticklen ?? 4,
      gridcolor: colours.line,
      linecolor: colours.rule,
      tickcolor: colours.rule,
      zerolinecolor: colours.rule,
      tickfont: { size: narrow ? 11 : 12, ...given?.tickfont, color: colours.muted },
    };
  }

  function layoutFor(chart, narrow, forPrint) {
    const colours = palette(forPrint);
    const given = structuredClone(chart.layout ?? {});
    const layout = {
      ...given,
      autosize: true,
      height: narrow ? Math.min(given.height ?? 380, 420) : given.height ?? 440,
      paper_bgcolor: "rgba(0,0,0,0)",
      plot_bgcolor: "rgba(0,0,0,0)",
      font: { size: narrow ? 12 : 13, ...given.font, family: getComputedStyle(document.documentElement).getPropertyValue("--sans").trim(), color: colours.ink },
      hoverlabel: { ...given.hoverlabel, bgcolor: colours.paper, bordercolor: colours.rule, font: { ...given.hoverlabel?.font, color: colours.ink } },
      legend: {
        ...given.legend,
        bgcolor: "rgba(0,0,0,0)",
        ...(narrow ? { orientation: "h", x: 0, xanchor: "left", y: -0.2, yanchor: "top" } : {}),
      },
      modebar: { bgcolor: "rgba(0,0,0,0)", color: colours.muted, activecolor: colours.ink },
      margin: { ...given.margin, ...(chart.hasCaption ? { t: 28 } : {}), ...(narrow ? { l: 44, r: 12 } : {}) },
      template: withoutColours(given.template),
    };
    delete layout.width;
    if (chart.hasCaption) {
      delete layout.title;
    }
    if (touch.matches) {
      // A finger scrolls the page; taps still show the values.
      layout.dragmode = false;
    }
    for (const name of ["xaxis", "yaxis", ...Object.keys(given).filter(key => /^[xy]axis\d+$/.test(key))]) {
      layout[name] = axis(given[name], colours, narrow);
    }
    for (const list of ["shapes", "annotations"]) {
      layout[list] = (given[list] ?? []).map(item => ({ ...item, ...(item.line && !item.line.color ? { line: { ...item.line, color: colours.rule } } : {}) }));
    }
    return layout;
  }

  const isNarrow = chart => chart.plot.clientWidth < narrowBelow;

  function draw(chart, forPrint = false) {
    const narrow = isNarrow(chart);
    chart.wasNarrow = narrow;
    const config = { displaylogo: false, ...(touch.matches ? { displayModeBar: false } : {}), modeBarButtonsToRemove: ["lasso2d", "select2d", "autoScale2d", "toImage"], ...chart.config, responsive: true };
    const drawn = Plotly.react(chart.plot, structuredClone(chart.data), layoutFor(chart, narrow, forPrint), config)
      .then(() => chart.plot.classList.add("drawn"));
    if (!chart.isDrawn) {
      chart.isDrawn = true;
      chart.plot.style.minHeight = "";
      listen(chart);
    }
    return drawn;
  }

  const evidenceOf = (chart, point) => chart.evidence?.[point.curveNumber]?.[point.pointNumber] ?? null;

  function open(chart, point) {
    const number = point ? evidenceOf(chart, point) : null;
    if (number !== null) {
      window.corpusEvidence?.open(number);
    }
  }

  // Where a chart shows all points of one x together, the one that is nearest to the pointer.
  function clicked(chart, { points, event }) {
    if (points.length < 2 || event?.clientX === undefined) {
      return points[0];
    }
    const box = chart.plot.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    const distance = point => point.xaxis && point.yaxis
      ? Math.hypot(point.xaxis._offset + point.xaxis.d2p(point.x) - x, point.yaxis._offset + point.yaxis.d2p(point.y) - y) : Infinity;
    return points.reduce((nearest, point) => distance(point) < distance(nearest) ? point : nearest);
  }

  function listen(chart) {
    chart.plot.on("plotly_click", event => open(chart, clicked(chart, event)));
    chart.plot.on("plotly_hover", event => chart.plot.classList.toggle("opens", event.points.some(point => evidenceOf(chart, point) !== null)));
    chart.plot.on("plotly_unhover", () => chart.plot.classList.remove("opens"));
  }

  // The points that can be pointed at, in the order of their traces.
  function pointsOf(chart) {
    return chart.data.flatMap((trace, curveNumber) => {
      // A click on the legend hides a series in what is drawn.
      const visible = chart.plot.data?.[curveNumber]?.visible ?? trace.visible;
      const isShown = visible !== false && visible !== "legendonly" && !["skip", "none"].includes(trace.hoverinfo);
      const values = isShown ? trace.y ?? trace.x ?? [] : [];
      return values.map((value, pointNumber) => ({ curveNumber, pointNumber })).filter(({ pointNumber }) => (trace.x?.[pointNumber] ?? null) !== null && values[pointNumber] !== null);
    });
  }

  const plain = html => new DOMParser().parseFromString(html.replace(/<br\s*\/?>/gi, "; "), "text/html").body.textContent;

  function spoken(chart, { curveNumber, pointNumber }) {
    const trace = chart.data[curveNumber];
    const text = trace.hovertext?.[pointNumber] ?? trace.text?.[pointNumber];
    return plain(typeof text === "string" ? text : `${trace.name ? `${trace.name}: ` : ""}${trace.x[pointNumber]}, ${trace.y?.[pointNumber] ?? ""}`);
  }

  // Arrows go from point to point, Enter opens the evidence of one.
  function walk(chart, event) {
    const points = chart.isDrawn && !event.ctrlKey && !event.altKey && !event.metaKey ? pointsOf(chart) : [];
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (points.length === 0 || !chart.plot._fullLayout?.xaxis) {
      return;
    }
    if (step !== undefined) {
      chart.at = chart.at === null ? (step > 0 ? 0 : points.length - 1) : (chart.at + step + points.length) % points.length;
      Plotly.Fx.hover(chart.plot, [points[chart.at]]);
      chart.said.textContent = spoken(chart, points[chart.at]) + (evidenceOf(chart, points[chart.at]) !== null ? " Enter opens the evidence." : "");
    } else if (event.key === "Enter" && chart.at !== null) {
      open(chart, points[chart.at]);
    } else if (event.key === "Escape" && chart.at !== null) {
      leave(chart);
    } else {
      return;
    }
    event.preventDefault();
  }

  function leave(chart) {
    if (chart.at !== null) {
      chart.at = null;
      Plotly.Fx.unhover(chart.plot);
    }
  }

  // A file is for white paper, whatever the page's scheme, and has its title.
  async function save(chart, format) {
    const width = 900;
    const height = chart.layout.height ?? 500;
    const layout = layoutFor(chart, false, true);
    const title = chart.layout.title;
    const figure = {
      data: structuredClone(chart.data),
      layout: { ...layout, width, height, autosize: false, paper_bgcolor: "#ffffff", title, margin: { ...chart.layout.margin } },
      config: chart.config,
    };
    const url = await Plotly.toImage(figure, { format, width, height, scale: format === "png" ? 2 : 1 });
    const link = document.createElement("a");
    link.href = url;
    link.download = `${chart.name}.${format}`;
    link.click();
  }

  function addSaving(chart, figure) {
    const place = document.createElement("div");
    place.className = "chart-save";
    for (const format of ["svg", "png"]) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = format.toUpperCase();
      button.title = `Download this chart as ${format.toUpperCase()}`;
      button.setAttribute("aria-label", button.title);
      button.addEventListener("click", () => save(chart, format));
      place.append(button);
    }
    chart.plot.after(place);
    chart.said.className = "unseen";
    chart.said.setAttribute("role", "status");
    figure.append(chart.said);
  }

  const charts = [...document.querySelectorAll("figure.chart")].map((figure, i) => {
    const { data = [], layout = {}, config = {}, evidence } = JSON.parse(figure.querySelector(":scope > script").textContent);
    const plot = figure.querySelector(".plot");
    const caption = figure.querySelector("figcaption");
    const name = corpusShared.slug(caption?.querySelector("strong")?.textContent ?? "") || `chart-${i + 1}`;
    const chart = { figure, plot, data, layout, config, evidence, name, hasCaption: caption !== null, isDrawn: false, at: null, said: document.createElement("span") };
    addSaving(chart, figure);
    plot.style.minHeight = `${isNarrow(chart) ? Math.min(layout.height ?? 380, 420) : layout.height ?? 440}px`;
    plot.tabIndex = 0;
    plot.addEventListener("keydown", event => walk(chart, event));
    if (pointsOf(chart).length > 0) {
      // An image takes no keys; screen readers pass them on to an application alone.
      plot.setAttribute("role", "application");
      plot.setAttribute("aria-label", `${plot.getAttribute("aria-label") ?? ""} Arrow keys go from point to point.`.trim());
    }
    plot.addEventListener("blur", () => leave(chart));
    new ResizeObserver(() => {
      if (chart.isDrawn && chart.wasNarrow !== isNarrow(chart)) {
        draw(chart);
      }
    }).observe(figure);
    return chart;
  });

  const drawAll = (forPrint = false) => Promise.all(charts.map(chart => draw(chart, forPrint)));
  if (window.IntersectionObserver) {
    const near = new IntersectionObserver(entries => {
      for (const { target } of entries.filter(entry => entry.isIntersecting)) {
        near.unobserve(target);
        const chart = charts.find(each => each.figure === target);
        if (!chart.isDrawn) {
          draw(chart);
        }
      }
    }, { rootMargin: "800px 0px" });
    charts.forEach(chart => near.observe(chart.figure));
  } else {
    drawAll();
  }

  dark.addEventListener("change", () => charts.filter(chart => chart.isDrawn).forEach(chart => draw(chart)));
  addEventListener("beforeprint", () => { drawAll(true); });
  addEventListener("afterprint", () => { drawAll(); });

  // For programs that take pictures of the page.
  window.corpusCharts = { drawAll };
})();
