// Opens the sentences behind a number. What is open is in the address, so that a link to it works and Back closes it.
(() => {
  "use strict";

  const source = document.querySelector("script#evidence[type='application/json']");
  if (!source) {
    return;
  }

  const { address, read } = evidenceLines;
  const chunk = 50;
  const language = (() => {
    try {
      return Intl.getCanonicalLocales(document.documentElement.lang)[0] ?? "en";
    } catch {
      return "en";
    }
  })();
  const numbers = new Intl.NumberFormat(source.dataset.culture || "en");
  const count = (n, noun) => `${numbers.format(n)} ${noun}${n === 1 ? "" : "s"}`;
  const summary = set => `${count(set.total, "hit")} in ${count(set.articles, "article")}`;
  const still = matchMedia("(prefers-reduced-motion: reduce)");

  // Megabytes of text are only read when somebody asks for them.
  let parsed;
  const book = () => parsed ??= JSON.parse(source.textContent);

  // ---- The panel's parts

  const panel = evidencePanel.build();
  const heading = panel.querySelector("h2");
  const part = name => panel.querySelector(`.${name}`);
  const [body, list, reading, status, search] = ["body", "lines", "reading", "count", "search"].map(part);

  // ---- The lines of a set

  const view = { number: -1, set: null, all: [], shown: [], built: 0, by: "", descending: false, line: -1, scroll: 0 };
  const hidden = new Set();

  function showLines(number) {
    const isNew = view.number !== number;
    if (isNew) {
      const set = book().sets[number];
      Object.assign(view, { number, set, all: evidenceLines.of(book(), set), by: "", descending: false, line: -1, scroll: 0 });
      search.value = "";
      part("for-lines").hidden = set.hits.length === 0;
      arrange();
    }
    switchTo("lines");
    heading.textContent = view.set.title;
    say();
    if (!isNew) {
      body.scrollTop = view.scroll;
      focusLine(view.shown.findIndex(line => line.number === view.line));
    }
  }

  function switchTo(name) {
    panel.dataset.view = name;
    list.hidden = name !== "lines";
    reading.hidden = name === "lines";
    part("more").hidden = name !== "lines" || part("more").textContent === "";
  }

  function arrange() {
    view.shown = evidenceLines.sort(evidenceLines.filter(view.all, search.value), view.by, view.descending);
    view.built = 0;
    list.replaceChildren();
    body.scrollTop = 0;
    const rest = view.set.total - view.set.hits.length;
    part("more").textContent = view.set.total === 0 ? "Nothing was found: there are no sentences behind this number."
      : rest > 0 ? `and ${numbers.format(rest)} more, which this file does not hold` : "";
    part("more").hidden = part("more").textContent === "";
    for (const sort of panel.querySelectorAll(".sorts button")) {
      const isOn = sort.dataset.by === view.by;
      sort.setAttribute("aria-pressed", String(isOn));
      sort.dataset.direction = isOn ? (view.descending ? "down" : "up") : "";
    }
    buildMore();
    say();
  }

  function say(text) {
    const { set, shown, all } = view;
    status.textContent = text ?? (shown.length === all.length ? summary(set) : `${summary(set)} · ${count(shown.length, "line")} with “${search.value.trim()}”`);
  }

  // A long list grows as it is scrolled.
  function buildMore(upTo = view.built + chunk) {
    const next = view.shown.slice(view.built, upTo);
    view.built += next.length;
    list.append(...next.map(line => evidencePanel.item(line, address(view.number, line))));
  }

  function focusLine(position) {
    if (position < 0 || position >= view.shown.length) {
      return;
    }
    buildMore(Math.max(view.built, position + 1));
    const row = list.children[position].firstElementChild;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
  }

  // ---- The article of a line

  function showArticle(index, hit) {
    if (panel.dataset.view === "lines") {
      view.scroll = body.scrollTop;
    }
    const isSame = panel.dataset.view === "article" && view.article === index;
    Object.assign(view, { article: index, line: hit });
    const whole = evidenceArticle.render(book(), view.set, index, hit, language);
    evidenceArticle.hide(whole, hidden);
    if (!isSame) {
      reading.replaceChildren(evidenceArticle.legend(book(), index, hidden, () => evidenceArticle.hide(reading, hidden)), whole);
    } else {
      reading.querySelector("article").replaceWith(whole);
    }
    switchTo("article");
    heading.textContent = view.set.title;
    const order = readingOrder();
    const position = order.findIndex(line => line.number === hit);
    part("position").textContent = position < 0 ? "" : `${numbers.format(position + 1)} of ${numbers.format(order.length)}`;
    part("previous").disabled = position <= 0;
    part("next").disabled = position < 0 || position === order.length - 1;
    const here = view.all.filter(line => line.index === index).length;
    say(`${summary(view.set)} · ${numbers.format(here)} in this article`);
    const mark = whole.querySelector("mark.current");
    if (mark) {
      mark.scrollIntoView({ block: "center", behavior: isSame && !still.matches ? "smooth" : "instant" });
    } else {
      body.scrollTop = 0;
    }
    if (!isSame && !panel.querySelector(".steps").contains(document.activeElement)) {
      body.focus({ preventScroll: true });
    }
  }

  const readingOrder = () => (view.shown.some(line => line.number === view.line) ? view.shown : view.all).filter(line => line.article.whole);

  function step(by) {
    const order = readingOrder();
    const next = order[order.findIndex(line => line.number === view.line) + by];
    if (next) {
      visit(address(view.number, next), false);
      // A button that has just been switched off would lose the focus.
      if (document.activeElement?.disabled || document.activeElement === document.body) {
        body.focus({ preventScroll: true });
      }
    }
  }

  // ---- The address: #evidence=12 shows lines, #evidence=12&article=3&hit=5 an article. A state counts how many steps back the page is.

  const depth = () => history.state?.evidence ?? 0;
  let opener = null;
  let leaving = false;
  let next = null;

  function render() {
    const wanted = read(location.hash, book);
    if (!wanted) {
      hide();
      return;
    }
    const wasOpen = panel.open;
    if (!wasOpen) {
      opener ??= document.activeElement;
      panel.showModal();
    }
    if (wanted.isArticle) {
      if (view.number !== wanted.number) {
        showLines(wanted.number);
      }
      showArticle(wanted.index, wanted.hit);
    } else {
      showLines(wanted.number);
      if (!wasOpen) {
        heading.focus({ preventScroll: true });
      }
    }
  }

  // The focus goes back to where it was; where that has gone, to the first button of the same number.
  function hide() {
    if (view.number < 0) {
      return;
    }
    panel.close();
    const row = opener?.matches?.("tr") ? opener.querySelector("button.evidence") ?? opener : opener;
    const target = row?.isConnected && row !== document.body ? row : document.querySelector(`button[data-evidence="${view.number}"]`);
    target?.focus?.({ preventScroll: true });
    opener = null;
    Object.assign(view, { number: -1, article: -1 });
  }

  function visit(hash, isStep) {
    try {
      history[isStep ? "pushState" : "replaceState"]({ evidence: depth() + (isStep ? 1 : 0) }, "", hash);
    } catch {
      // A page in a frame may have no history of its own.
      location.replace(hash);
      return;
    }
    render();
  }

  function close() {
    const steps = depth();
    hide();
    if (steps > 0) {
      leaving = true;
      history.go(-steps);
    } else {
      try {
        history.replaceState(null, "", location.href.split("#")[0]);
      } catch {
        location.replace("#");
      }
    }
  }

  function open(number, place) {
    if (!book().sets[number]) {
      return false;
    }
    if (leaving) {
      next = () => open(number, place);
      return true;
    }
    opener = place ?? document.activeElement;
    visit(address(number), true);
    return true;
  }

  function back() {
    if (depth() > 1) {
      history.back();
    } else {
      visit(address(view.number), false);
    }
  }

  addEventListener("popstate", () => {
    if (leaving) {
      leaving = false;
      const then = next;
      next = null;
      then?.();
      return;
    }
    render();
  });

  // ---- What readers do in the panel

  async function copy() {
    const isCopied = await corpusShared.copy(evidenceLines.toText(view.shown), panel);
    say(isCopied ? `${count(view.shown.length, "line")} copied` : "The browser does not let this page copy.");
  }

  function download() {
    const name = evidencePanel.download(view.set.title, evidenceLines.toCsv(view.shown));
    say(`${count(view.shown.length, "line")} saved as ${name}`);
  }

  panel.addEventListener("click", event => {
    const box = panel.getBoundingClientRect();
    const isBeside = event.target === panel && (event.clientX < box.left || event.clientX > box.right || event.clientY < box.top || event.clientY > box.bottom);
    const button = event.target.closest("button");
    const row = event.target.closest("a.line");
    if (isBeside || button?.matches(".close")) {
      close();
    } else if (button?.dataset.by) {
      view.descending = view.by === button.dataset.by && !view.descending;
      view.by = button.dataset.by;
      arrange();
    } else if (button) {
      ({ "copy": copy, "csv": download, "previous": () => step(-1), "next": () => step(1), "back-to-lines": back })[button.className]?.();
    } else if (row && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      visit(row.getAttribute("href"), true);
    }
  });

  panel.addEventListener("cancel", event => {
    event.preventDefault();
    close();
  });

  // Some browsers close without asking, as on the second Escape or a swipe back.
  panel.addEventListener("close", () => {
    if (!leaving && !panel.open && view.number >= 0) {
      close();
    }
  });

  panel.addEventListener("keydown", event => {
    if (event.key === "Tab") {
      stay(event);
    } else if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input")) {
      return;
    } else if (panel.dataset.view === "article") {
      const by = { n: 1, ArrowRight: 1, p: -1, ArrowLeft: -1 }[event.key];
      if (by) {
        event.preventDefault();
        step(by);
      }
    } else if (event.key === "/") {
      event.preventDefault();
      search.focus();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && event.target.matches(".line")) {
      event.preventDefault();
      focusLine([...list.children].indexOf(event.target.parentElement) + (event.key === "ArrowDown" ? 1 : -1));
    }
  });

  // A modal dialog lets the focus go to the browser's own buttons; here it goes round.
  function stay(event) {
    const all = [...panel.querySelectorAll("a[href], button:not(:disabled), input, .body")].filter(each => each.checkVisibility());
    const at = all.indexOf(document.activeElement);
    if (event.shiftKey ? at <= 0 : at === all.length - 1) {
      event.preventDefault();
      all.at(event.shiftKey ? -1 : 0).focus();
    }
  }

  search.addEventListener("input", arrange);
  body.addEventListener("scroll", () => {
    if (panel.dataset.view === "lines" && body.scrollTop + 2 * body.clientHeight > body.scrollHeight) {
      buildMore();
    }
  }, { passive: true });
  addEventListener("beforeprint", () => panel.open && buildMore(view.shown.length));

  evidenceOpeners(open, wanted => book().sets[wanted] && summary(book().sets[wanted]));
  window.corpusEvidence = { open: wanted => open(wanted) };
  render();
})();
