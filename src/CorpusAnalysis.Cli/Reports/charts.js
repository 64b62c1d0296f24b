(() => {
  const charts = [...document.querySelectorAll("figure.chart")].map(element => ({
    element,
    figure: JSON.parse(element.nextElementSibling.textContent),
  }));

  // The page's colours, so that charts follow light and dark.
  const draw = () => {
    const style = getComputedStyle(document.documentElement);
    const colour = name => style.getPropertyValue(name).trim();
    const narrow = window.innerWidth < 640;
    for (const { element, figure } of charts) {
      const layout = {
        ...figure.layout,
        autosize: true,
        font: { ...figure.layout.font, color: colour("--ink"), size: narrow ? 11 : 13 },
        hoverlabel: { ...figure.layout.hoverlabel, bgcolor: colour("--panel"), bordercolor: colour("--line"), font: { color: colour("--ink") } },
      };
      if (narrow) {
        layout.margin = { ...layout.margin, l: 10, r: 10 };
      }
      Plotly.react(element, figure.data, layout, { responsive: true, displaylogo: false, displayModeBar: false });
    }
  };

  draw();
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
})();
