// The reading view: one article whole, with the hits of a set and of all themes marked. Text is only ever put in as text.
const evidenceArticle = (() => {
  "use strict";

  const hues = 8;
  const lines = 5;

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) {
      made.className = className;
    }
    if (text !== undefined) {
      made.textContent = text;
    }
    return made;
  }

  // A theme looks the same in every article of every report: colour and kind of underline go by its place in its dictionary.
  function look(book, theme) {
    const place = book.looks?.[theme] ?? theme;
    return `theme hue-${place % hues} line-${place % lines}`;
  }

  // Cuts a text where any mark begins or ends; marks may overlap, so that a piece can have several.
  function pieces(text, marks) {
    const inside = marks.map(mark => ({ ...mark, start: Math.max(0, mark.start), end: Math.min(text.length, mark.end) })).filter(mark => mark.start < mark.end);
    const cuts = [...new Set([0, text.length, ...inside.flatMap(mark => [mark.start, mark.end])])].sort((a, b) => a - b);
    const waiting = inside.sort((a, b) => a.start - b.start);
    let open = [];
    let next = 0;
    return cuts.slice(0, -1).map((start, i) => {
      open = open.filter(mark => mark.end > start);
      while (next < waiting.length && waiting[next].start <= start) {
        open.push(waiting[next++]);
      }
      return { text: text.slice(start, cuts[i + 1]), marks: open };
    });
  }

  function fill(place, text, marks, current, book) {
    for (const piece of pieces(text, marks)) {
      let node = document.createTextNode(piece.text);
      const themes = [...new Set(piece.marks.filter(mark => mark.theme !== undefined).map(mark => mark.theme))];
      themes.forEach((theme, depth) => {
        const span = element("span", look(book, theme));
        span.dataset.theme = theme;
        span.title = book.themes?.[theme] ?? "";
        span.style.setProperty("--depth", depth);
        span.append(node);
        node = span;
      });
      const hits = piece.marks.filter(mark => mark.hit !== undefined);
      if (hits.length > 0) {
        const isCurrent = hits.some(mark => mark.hit === current);
        const mark = element("mark", isCurrent ? "hit current" : "hit");
        mark.append(node);
        node = mark;
      }
      place.append(node);
    }
  }

  function marksOf(book, set, index) {
    const marks = (book.marks?.[index] ?? []).map(([theme, block, start, end]) => ({ theme, block, start, end }));
    set.hits.forEach(([article, block, start, end], hit) => {
      if (article === index) {
        marks.push({ hit, block, start, end });
      }
    });
    return marks;
  }

  function date(iso, language) {
    const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso ?? "");
    const time = element("time", "", iso ?? "");
    if (parts) {
      time.dateTime = iso;
      const options = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
      time.textContent = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, options).format(Date.UTC(parts[1], parts[2] - 1, parts[3]));
    }
    return time;
  }

  function setLanguage(place, article) {
    place.dir = "auto";
    if (/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(article.language ?? "") && article.language !== "und") {
      place.lang = article.language;
    }
  }

  // The article as an element; current is the number of the hit to be seen first.
  function render(book, set, index, current, language) {
    const article = book.articles[index];
    const marks = marksOf(book, set, index);
    const whole = element("article");
    setLanguage(whole, article);
    article.blocks.forEach((text, block) => {
      const place = element(block === 0 ? "h3" : "p");
      // An article without a headline is called by its name.
      fill(place, block === 0 ? text || article.id : text, marks.filter(mark => mark.block === block), current, book);
      whole.append(place);
      if (block === 0) {
        const facts = element("p", "facts");
        facts.dir = "ltr";
        facts.lang = language;
        facts.append(date(article.date, language));
        for (const fact of [article.place, article.agency, article.section, article.id].filter(Boolean)) {
          facts.append(" · ", element("bdi", "", fact));
        }
        if (!article.date) {
          facts.firstChild.nextSibling?.remove();
        }
        whole.append(facts);
      }
    });
    return whole;
  }

  // One switch for each theme that the article has, with its number of hits.
  function legend(book, index, hidden, changed) {
    const counts = new Map();
    for (const [theme] of book.marks?.[index] ?? []) {
      counts.set(theme, (counts.get(theme) ?? 0) + 1);
    }
    const list = element("div", "legend");
    list.setAttribute("role", "group");
    list.setAttribute("aria-label", "Themes marked");
    for (const [theme, count] of [...counts].sort((a, b) => a[0] - b[0])) {
      const button = element("button", "");
      button.type = "button";
      button.append(element("span", look(book, theme), book.themes[theme] ?? ""), ` ${count}`);
      const show = () => button.setAttribute("aria-pressed", String(!hidden.has(theme)));
      button.addEventListener("click", () => {
        hidden.delete(theme) || hidden.add(theme);
        show();
        changed();
      });
      show();
      list.append(button);
    }
    return list;
  }

  // Switches the marks of themes off and on, in an article that is shown.
  function hide(whole, hidden) {
    for (const span of whole.querySelectorAll(".theme")) {
      span.classList.toggle("off", hidden.has(Number(span.dataset.theme)));
    }
  }

  return { element, render, legend, hide, setLanguage };
})();
