// Draws the diagrams in the colours of the page; one that mermaid refuses keeps its source, with the reason below.
(() => {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const figures = [...document.querySelectorAll("figure.diagram")].map(figure => ({ figure, source: figure.querySelector(".diagram-source") }))
    .filter(each => each.source);
  let drawn = 0;
  const draw = async () => {
    mermaid.initialize({ startOnLoad: false, securityLevel: "strict", htmlLabels: false, flowchart: { htmlLabels: false }, theme: dark.matches ? "dark" : "neutral", fontFamily: "inherit", suppressErrorRendering: true });
    for (const { figure, source } of figures) {
      figure.querySelectorAll(".drawing, .note").forEach(old => old.remove());
      const place = document.createElement("div");
      try {
        const { svg } = await mermaid.render(`diagram-${++drawn}`, source.textContent);
        place.className = "drawing";
        place.innerHTML = svg;
        source.hidden = true;
      } catch (error) {
        place.className = "note";
        place.textContent = `The diagram cannot be drawn: ${error.message}`;
        source.hidden = false;
      }
      figure.append(place);
    }
  };
  let last = draw();
  dark.addEventListener("change", () => { last = last.then(draw); });
})();
