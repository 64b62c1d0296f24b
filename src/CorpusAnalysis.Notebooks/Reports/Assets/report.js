// Everything here is comfort: without it the report has all its content, code open and contents unfolded.
(() => {
  "use strict";

  const contents = document.querySelector(".contents details");
  const wide = matchMedia("(min-width: 68rem)");
  if (contents) {
    const fit = () => {
      contents.open = wide.matches;
      // At the side nothing folds, so there is nothing to press.
      contents.querySelector("summary").tabIndex = wide.matches ? -1 : 0;
    };
    fit();
    wide.addEventListener("change", fit);
    contents.addEventListener("click", event => {
      if (event.target.closest("a") && !wide.matches) {
        contents.open = false;
      }
    });
    markCurrent(contents);
  }

  // The entry of the section being read: the last heading above the upper third, or the last of all at the end of the page.
  // A heading that was just asked for counts before both, since near the end it may not get so high.
  function markCurrent(list) {
    const entries = [...list.querySelectorAll("a")].map(link => ({ link, heading: document.getElementById(idOf(link)) })).filter(entry => entry.heading);
    let pending = false;
    let asked = null;
    const topOf = entry => entry.heading.getBoundingClientRect().top;
    const update = () => {
      pending = false;
      const isEnd = scrollY > 0 && innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
      const wanted = isEnd && entries.find(entry => entry.heading === asked && topOf(entry) >= 0);
      const current = wanted || entries.filter(entry => topOf(entry) < (isEnd ? innerHeight : innerHeight / 3)).at(-1);
      for (const { link } of entries) {
        if (link !== current?.link) {
          link.removeAttribute("aria-current");
        } else if (!link.hasAttribute("aria-current")) {
          link.setAttribute("aria-current", "location");
          follow(link);
        }
      }
    };
    // Long contents scroll along.
    const follow = link => {
      const box = list.closest("nav");
      const [inner, outer] = [link.getBoundingClientRect(), box.getBoundingClientRect()];
      if (wide.matches && (inner.top < outer.top || inner.bottom > outer.bottom)) {
        box.scrollTop += inner.top - outer.top - box.clientHeight / 2;
      }
    };
    const soon = () => {
      if (!pending) {
        pending = true;
        requestAnimationFrame(update);
      }
    };
    const ask = () => {
      asked = document.getElementById(idOf(location));
      soon();
    };
    addEventListener("scroll", soon, { passive: true });
    addEventListener("resize", soon, { passive: true });
    addEventListener("hashchange", ask);
    ask();
  }

  function idOf(link) {
    try {
      return decodeURIComponent(link.hash.slice(1));
    } catch {
      return "";
    }
  }

  // A link beside a heading leads to it, as any link, and is on the clipboard then.
  document.addEventListener("click", async event => {
    const anchor = event.target.closest?.("a.anchor");
    if (anchor && navigator.clipboard) {
      try {
        await navigator.clipboard.writeText(anchor.href);
        anchor.dataset.copied = "";
        setTimeout(() => delete anchor.dataset.copied, 1500);
      } catch {
        // The link has led to its heading all the same.
      }
    }
  });

  // All code, or none: kept for the other reports of this session, as far as the browser keeps anything for a file.
  const sources = [...document.querySelectorAll("details.source")];
  const toggle = document.getElementById("toggle-code");
  if (toggle && sources.length > 0) {
    const key = "corpus-report-code";
    const store = (() => {
      try {
        return sessionStorage;
      } catch {
        return null;
      }
    })();
    const show = open => sources.forEach(source => { source.open = open; });
    const label = () => toggle.setAttribute("aria-pressed", String(sources.every(source => source.open)));
    toggle.addEventListener("click", () => {
      const open = toggle.getAttribute("aria-pressed") !== "true";
      show(open);
      store?.setItem(key, open ? "shown" : "folded");
    });
    for (const source of sources) {
      source.addEventListener("toggle", label);
    }
    const kept = store?.getItem(key);
    if (kept) {
      show(kept === "shown");
    }
    label();
    toggle.parentElement.hidden = false;
  }

  // What is folded away at other times belongs on paper too; code stays as the reader left it.
  let unfolded = [];
  addEventListener("beforeprint", () => {
    unfolded = [...document.querySelectorAll("main details:not(.source):not([open])")];
    unfolded.forEach(each => { each.open = true; });
  });
  addEventListener("afterprint", () => {
    unfolded.forEach(each => { each.open = false; });
  });

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
