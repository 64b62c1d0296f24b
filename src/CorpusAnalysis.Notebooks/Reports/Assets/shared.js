// What several scripts of the page do alike: text for spreadsheets, names of files, the ways out of the page.
const corpusShared = (() => {
  "use strict";

  // A spreadsheet takes a text that begins like this for a formula, and would run it; it drops blanks and quotation marks before.
  const formula = /^(?:[\t\r]|[\s"']*[=+\-@\uff1d\uff0b\uff0d\uff20])/;

  // An apostrophe makes it a text.
  const harmless = text => formula.test(text) ? `'${text}` : text;

  const quoted = text => `"${text.replaceAll('"', '""')}"`;

  // Letters without case and accents, so that "agdam" finds "Ağdam".
  const folded = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/ı/g, "i").replace(/ß/g, "ss");

  // A name for a file or an address; empty where the text has no letter or digit.
  const slug = text => [...folded(text).replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "")].slice(0, 60).join("");

  // A part of a text that begins and ends with whole characters.
  const cut = (text, start, end) => text.slice(start, end).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");

  function save(name, csv) {
    const link = document.createElement("a");
    // The mark at the beginning tells Excel that it is UTF-8.
    link.href = URL.createObjectURL(new Blob(["\ufeff", csv], { type: "text/csv;charset=utf-8" }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }

  // Whether the browser took the text: pages in frames may not use the clipboard, but the old command, from an element of the place.
  async function copy(text, place = document.body) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const focused = document.activeElement;
      const area = Object.assign(document.createElement("textarea"), { value: text, className: "unseen" });
      place.append(area);
      area.select();
      const isCopied = document.execCommand("copy");
      area.remove();
      focused?.focus();
      return isCopied;
    }
  }

  return { harmless, quoted, folded, slug, cut, save, copy };
})();
