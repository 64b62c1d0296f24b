// Everything here is comfort: without it the report has all its content, code open and contents unfolded.
(() => {
  "use strict";

  const contents = document.querySelector(".contents details");
  const wide = matchMedia("(min-width: 68rem)");
  if (contents) {
    const fit = () => { contents.open = wide.matches; };
    fit();
    wide.addEventListener("change", fit);
    contents.addEventListener("click", event => {
      if (event.target.closest("a") && !wide.matches) {
        contents.open = false;
      }
    });
    markCurrent(contents);
  }

  // The entry of the section being read: the last heading above the upper third.
  function markCurrent(list) {
    const entries = [...list.querySelectorAll("a")].map(link => ({
      link, heading: document.getElementById(decodeURIComponent(link.hash.slice(1))),
    })).filter(entry => entry.heading);
    let pending = false;
    const update = () => {
      pending = false;
      const line = innerHeight / 3;
      const current = entries.filter(entry => entry.heading.getBoundingClientRect().top < line).at(-1);
      for (const entry of entries) {
        if (entry === current) {
          entry.link.setAttribute("aria-current", "true");
        } else {
          entry.link.removeAttribute("aria-current");
        }
      }
    };
    addEventListener("scroll", () => {
      if (!pending) {
        pending = true;
        requestAnimationFrame(update);
      }
    }, { passive: true });
    update();
  }

  const sources = [...document.querySelectorAll("details.source")];
  const toggle = document.getElementById("toggle-code");
  if (toggle && sources.length > 0) {
    const anyOpen = () => sources.some(source => source.open);
    const label = () => { toggle.textContent = anyOpen() ? "Fold all code" : "Unfold all code"; };
    toggle.addEventListener("click", () => {
      const open = !anyOpen();
      for (const source of sources) {
        source.open = open;
      }
    });
    for (const source of sources) {
      source.addEventListener("toggle", label);
    }
    label();
    toggle.parentElement.hidden = false;
  }

  // A column of numbers is set flush right, its heading too.
  const number = /^[+\-−]?\d[\d.,'’\s]*([eE][+\-−]?\d+)?\s*[%‰]?$/;
  const nothing = /^([–—-]|NaN|<null>|null|)$/;
  for (const table of document.querySelectorAll("main table")) {
    const head = table.tHead?.rows[0];
    const rows = [...table.tBodies].flatMap(body => [...body.rows]);
    const columns = head?.cells.length || rows[0]?.cells.length || 0;
    for (let i = 0; i < columns; i++) {
      const cells = rows.map(row => row.cells[i]).filter(Boolean);
      const texts = cells.map(cell => cell.textContent.trim());
      if (texts.some(text => number.test(text)) && texts.every(text => number.test(text) || nothing.test(text))) {
        for (const cell of [...cells, head?.cells[i]].filter(Boolean)) {
          cell.classList.add("number");
        }
      }
    }
  }

  // What scrolls must be reachable by keyboard, and fades where it goes on.
  const boxes = [...document.querySelectorAll(".scroll, pre")];
  const fade = box => {
    const rest = box.scrollWidth - box.clientWidth;
    box.classList.toggle("goes-on", rest - box.scrollLeft > 1);
    if (rest > 0) {
      box.tabIndex = 0;
    }
  };
  const resized = new ResizeObserver(entries => entries.forEach(entry => fade(entry.target)));
  for (const box of boxes) {
    box.addEventListener("scroll", () => fade(box), { passive: true });
    resized.observe(box);
  }
})();
