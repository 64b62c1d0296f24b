// The lines behind a number: what stands left and right of each hit, their order, and how they leave the page as text and CSV.
const evidenceLines = (() => {
  "use strict";

  const { harmless, quoted, folded, cut } = corpusShared;
  const context = 110;
  const oneLine = text => text.replace(/[\s\u0000]+/g, " ");
  const words = text => text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const collator = new Intl.Collator(undefined, { numeric: true });

  // Cut between words where one ends soon, and never within a character.
  function before(text, start) {
    if (start <= context) {
      return oneLine(text.slice(0, start));
    }
    const near = text.slice(start - context, start);
    const space = near.slice(0, 30).search(/\s/);
    return `…${oneLine(space < 0 ? cut(near) : near.slice(space))}`;
  }

  function after(text, end) {
    if (text.length - end <= context) {
      return oneLine(text.slice(end));
    }
    const near = text.slice(end, end + context);
    const space = near.slice(-30).search(/\s\S*$/);
    return `${oneLine(space < 0 ? cut(near) : near.slice(0, near.length - 30 + space + 1))}…`;
  }

  // All lines of a set, in the set's order. A line keeps its number, which is its address.
  function of(book, set) {
    return set.hits.map(([article, block, start, end], number) => {
      const text = book.articles[article].blocks[block] ?? "";
      return { number, index: article, article: book.articles[article], left: before(text, start), node: oneLine(text.slice(start, end)), right: after(text, end) };
    });
  }

  const keys = {
    date: line => line.article.date ?? "",
    article: line => line.article.headline ?? "",
    left: line => words(line.left).slice(-4).reverse().join(" "),
    right: line => words(line.right).slice(0, 4).join(" "),
  };

  // Equal keys keep the set's order, and lines without one stand last, in both directions.
  function sort(lines, by, descending) {
    if (!by) {
      return lines;
    }
    const keyed = lines.map(line => ({ line, key: keys[by](line) }));
    const missing = each => each.key === "" ? 1 : 0;
    return keyed.sort((a, b) => missing(a) - missing(b) || (descending ? -1 : 1) * collator.compare(a.key, b.key) || a.line.number - b.line.number).map(each => each.line);
  }

  // The lines that hold every word asked for; case and accents do not matter.
  function filter(lines, query) {
    const wanted = folded(query).split(/\s+/).filter(Boolean);
    if (wanted.length === 0) {
      return lines;
    }
    return lines.filter(line => {
      const { headline, place, agency, date } = line.article;
      line.folded ??= folded([`${line.left}${line.node}${line.right}`, headline, place, agency, date].filter(Boolean).join(" | "));
      return wanted.every(word => line.folded.includes(word));
    });
  }

  // As in a terminal: the nodes stand below each other.
  function toText(lines) {
    const width = 48;
    const rows = lines.map(line => {
      const left = line.left.trim();
      const right = line.right.trim();
      return {
        left: left.length > width ? `…${cut(left, 1 - width)}` : left,
        node: `[${line.node}]`,
        right: right.length > width ? `${cut(right, 0, width - 1)}…` : right,
        from: [line.article.date, line.article.id].filter(Boolean).join(" "),
      };
    });
    const widest = name => Math.max(0, ...rows.map(row => row[name].length));
    const [left, node, right] = ["left", "node", "right"].map(widest);
    return rows.map(row => `${row.left.padStart(left)} ${row.node.padEnd(node)} ${row.right.padEnd(right)}  ${row.from}\n`).join("");
  }

  function cell(value) {
    const text = oneLine(String(value ?? "")).trim();
    return quoted(harmless(text));
  }

  function toCsv(lines) {
    const fields = ["date", "id", "headline", "place", "agency", "section", "language"];
    const head = [...fields.map(name => name === "id" ? "article" : name), "left", "node", "right"];
    const rows = lines.map(line => [...fields.map(name => line.article[name]), line.left, line.node, line.right]);
    return [head, ...rows].map(row => `${row.map(cell).join(",")}\r\n`).join("");
  }

  // #evidence=12 is a set's lines, #evidence=12&article=3&hit=5 an article of it; without a hit, its first.
  const address = (number, line) => `#evidence=${number}${line ? `&article=${line.index}&hit=${line.number}` : ""}`;

  function read(hash, book) {
    const parts = /^#evidence=(\d+)(?:&article=(\d+))?(?:&hit=(\d+))?$/.exec(hash);
    const set = parts && book().sets[Number(parts[1])];
    if (!set) {
      return null;
    }
    const index = parts[2] === undefined ? -1 : Number(parts[2]);
    const isHere = number => set.hits[number]?.[0] === index;
    const hit = parts[3] !== undefined && isHere(Number(parts[3])) ? Number(parts[3]) : set.hits.findIndex((_, number) => isHere(number));
    return { number: Number(parts[1]), index, hit, isArticle: book().articles[index]?.whole === true };
  }

  return { address, read, of, sort, filter, toText, toCsv };
})();
