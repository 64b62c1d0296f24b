// Draws every chart of the page in the page's own colours, and again when the scheme or the width changes.
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

  function draw(chart, forPrint = false) {
    const narrow = chart.plot.clientWidth < narrowBelow;
    chart.wasNarrow = narrow;
    const config = { displaylogo: false, ...(touch.matches ? { displayModeBar: false } : {}), modeBarButtonsToRemove: ["lasso2d", "select2d", "autoScale2d"], ...chart.config, responsive: true };
    return Plotly.react(chart.plot, structuredClone(chart.data), layoutFor(chart, narrow, forPrint), config)
      .then(() => chart.plot.classList.add("drawn"));
  }

  const charts = [];
  for (const figure of document.querySelectorAll("figure.chart")) {
    const { data = [], layout = {}, config = {} } = JSON.parse(figure.querySelector("script").textContent);
    const chart = { plot: figure.querySelector(".plot"), data, layout, config, hasCaption: figure.querySelector("figcaption") !== null };
    charts.push(chart);
    draw(chart);
    new ResizeObserver(() => {
      if (chart.wasNarrow !== chart.plot.clientWidth < narrowBelow) {
        draw(chart);
      }
    }).observe(figure);
  }

  dark.addEventListener("change", () => charts.forEach(chart => draw(chart)));
  addEventListener("beforeprint", () => charts.forEach(chart => draw(chart, true)));
  addEventListener("afterprint", () => charts.forEach(chart => draw(chart)));
})();
