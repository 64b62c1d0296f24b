// The empty panel: its heading, its tools, the places of the lines and of an article; and the ways out of the page.
const evidencePanel = (() => {
  "use strict";

  const { element } = evidenceArticle;

  function build() {
    const dialog = element("dialog", "evidence");
    dialog.setAttribute("aria-labelledby", "evidence-title");
    const button = (className, text, label) => {
      const made = element("button", className, text);
      made.type = "button";
      if (label) {
        made.setAttribute("aria-label", label);
        made.title = label;
      }
      return made;
    };

    const title = element("h2");
    title.id = "evidence-title";
    title.tabIndex = -1;
    title.dir = "auto";
    const counted = element("p", "count");
    counted.setAttribute("role", "status");
    const top = element("div", "top");
    top.append(title, button("close", "×", "Close"));

    const sorts = element("div", "sorts");
    sorts.setAttribute("role", "group");
    sorts.setAttribute("aria-label", "Sort lines by");
    for (const [by, text] of [["date", "Date"], ["left", "Left word"], ["right", "Right word"], ["article", "Article"]]) {
      const sort = button("", text);
      sort.dataset.by = by;
      sort.setAttribute("aria-pressed", "false");
      sorts.append(sort);
    }
    const filter = element("input", "search");
    Object.assign(filter, { type: "search", placeholder: "Filter lines", autocomplete: "off", spellcheck: false });
    filter.setAttribute("aria-label", "Filter lines");
    const forLines = element("div", "for-lines");
    const out = element("div", "out");
    out.append(button("copy", "Copy"), button("csv", "CSV"));
    forLines.append(filter, sorts, out);

    const forReading = element("div", "for-reading");
    const position = element("span", "position");
    position.setAttribute("role", "status");
    const steps = element("div", "steps");
    steps.append(button("previous", "↑", "Previous hit (p)"), position, button("next", "↓", "Next hit (n)"));
    forReading.append(button("back-to-lines", "← All lines"), steps);

    const head = element("header");
    head.append(top, counted, forLines, forReading);
    const content = element("div", "body");
    content.tabIndex = 0;
    content.setAttribute("role", "region");
    content.setAttribute("aria-labelledby", "evidence-title");
    content.append(element("ol", "lines"), element("p", "more"), element("div", "reading"));
    dialog.append(head, content);
    document.body.append(dialog);
    return dialog;
  }

  // A line: where its article may be read whole, a link to it.
  function item(line, href) {
    const place = element("li");
    const row = element(line.article.whole ? "a" : "div", "line");
    if (line.article.whole) {
      row.href = href;
    }
    row.dataset.line = line.number;
    row.append(element("span", "date", line.article.date || "no date"), " ");
    const sentence = element("span", "sentence");
    evidenceArticle.setLanguage(sentence, line.article);
    const left = element("span", "left");
    left.append(element("span", "", line.left));
    const right = element("span", "right");
    right.append(element("mark", "", line.node), line.right);
    sentence.append(left, right);
    const from = element("bdi", "from", line.article.headline || line.article.id);
    from.title = [line.article.headline, line.article.id].filter(Boolean).join("\n");
    row.append(sentence, " ", from);
    place.append(row);
    return place;
  }

  // Saves a table; the name of the file is given back.
  function download(title, csv) {
    const name = `${corpusShared.slug(title) || "evidence"}.csv`;
    corpusShared.save(name, csv);
    return name;
  }

  return { build, item, download };
})();
