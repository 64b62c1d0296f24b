// What opens evidence: anything with data-evidence, whenever it came into the page.
function evidenceOpeners(open, summaryOf) {
  "use strict";

  const number = place => Number.parseInt(place.dataset.evidence, 10);

  document.addEventListener("click", event => {
    const place = event.target.closest?.("[data-evidence]");
    if (!place || event.defaultPrevented || event.button !== 0) {
      return;
    }
    const own = event.target.closest("a, button, input, select, textarea, summary, label");
    const isOther = own && own !== place && place.contains(own);
    const isSelecting = !place.matches("button, a") && !getSelection().isCollapsed;
    if (!isOther && !isSelecting && open(number(place), place)) {
      event.preventDefault();
    }
  });

  document.addEventListener("keydown", event => {
    const place = event.target;
    if ((event.key === "Enter" || event.key === " ") && place.matches?.("[data-evidence]:not(button, a)") && open(number(place), place)) {
      event.preventDefault();
    }
  });

  // Says what is to be had, as soon as somebody points at it.
  for (const kind of ["pointerover", "focusin"]) {
    document.addEventListener(kind, event => {
      const place = event.target.closest?.("[data-evidence]");
      const summary = place && !place.hasAttribute("title") && summaryOf(number(place));
      if (summary) {
        place.title = `${summary}: show where`;
      }
    });
  }

  for (const place of document.querySelectorAll("[data-evidence]:not(button, a)")) {
    if (!place.querySelector("button[data-evidence]")) {
      place.tabIndex = 0;
      if (!place.matches("tr, td, th, li")) {
        place.setAttribute("role", "button");
      }
    }
  }
}
