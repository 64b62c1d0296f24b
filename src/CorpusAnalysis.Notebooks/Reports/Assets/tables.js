// Makes the tables of the page sortable, filterable and paged, from their data; without it, they are plain tables.
(() => {
  "use strict";

  const { folded, quoted, slug, save, copy } = corpusShared;
  const smallest = 10; // more rows than these get a filter
  const pageSizes = [25, 50, 100];
  const shortText = 20;
  const missing = "–";
  const language = document.documentElement.lang;
  const collator = (() => {
    try {
      return new Intl.Collator(language || undefined, { numeric: true });
    } catch {
      return new Intl.Collator(undefined, { numeric: true });
    }
  })();

  const make = (tag, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };

  // Numbers as the program writes them: see ValueText and ReportTable.
  function writer(numbers) {
    const whole = (digits, isGrouped = true) => {
      const sign = digits.startsWith("-") ? numbers.minus : "";
      let rest = digits.replace("-", "");
      const groups = [];
      for (let i = 0; rest.length > 0; i++) {
        const size = (isGrouped && numbers.sizes[Math.min(i, numbers.sizes.length - 1)]) || rest.length;
        groups.unshift(rest.slice(-size));
        rest = rest.slice(0, -size);
      }
      return sign + groups.join(numbers.group);
    };
    // Fifteen digits are what a double holds for certain; a half is rounded up.
    const rounded = (value, decimals) => {
      const [mantissa, exponent] = value.toExponential(14).split("e");
      const digits = BigInt(mantissa.replace(".", ""));
      const drop = 14 - Number(exponent) - decimals;
      const unit = 10n ** BigInt(Math.abs(drop));
      const scaled = (drop > 0 ? (digits + unit / 2n) / unit : digits * unit).toString().padStart(decimals + 1, "0");
      return scaled.slice(0, -decimals) + numbers.decimal + scaled.slice(-decimals);
    };
    const measured = (value, isGrouped) => {
      const size = Math.abs(value);
      const sign = value < 0 ? numbers.minus : "";
      if (size === 0) {
        return "0";
      }
      if (size >= 1000) {
        // Here the program rounds the exact value, a half to the even number.
        const floor = Math.floor(size);
        const up = size - floor > 0.5 || (size - floor === 0.5 && floor % 2 === 1);
        return sign + whole(BigInt(up ? floor + 1 : floor).toString(), isGrouped);
      }
      if (size >= 0.001) {
        return sign + rounded(size, size >= 10 ? 1 : size >= 1 ? 2 : 3);
      }
      const [digits, power] = size.toExponential(14).split("e");
      let exponent = Number(power);
      let mantissa = rounded(Number(digits), 1);
      if (mantissa.startsWith("10")) {
        [mantissa, exponent] = [`1${numbers.decimal}0`, exponent + 1];
      }
      return `${sign}${mantissa}e${exponent < 0 ? numbers.minus : ""}${Math.abs(exponent)}`;
    };
    const shown = (value, type, isGrouped) => {
      if (value === null) {
        return missing;
      }
      switch (typeof value) {
        case "boolean": return value ? "True" : "False";
        case "number": return type !== "number" && Number.isInteger(value) ? whole(BigInt(value).toString(), isGrouped) : measured(value, isGrouped);
        case "string":
          return type === "integer" && /^-?[0-9]+$/.test(value) ? whole(value, isGrouped)
            : type === "number" && value === "Infinity" ? numbers.infinity
            : type === "number" && value === "-Infinity" ? numbers.minusInfinity : value;
        default: return JSON.stringify(value);
      }
    };
    return { whole, shown };
  }

  // Thousands are grouped where a number of the column has five digits.
  const isLarge = (value, type) => {
    const size = typeof value === "number" || (type === "integer" && /^-?[0-9]+$/.test(value)) ? Math.abs(Number(value)) : 0;
    return size >= 9999.5 && Number.isFinite(size);
  };

  const isNumber = column => column.type === "number" || column.type === "integer";

  // The left side of a concordance is sorted from the node outwards.
  const outwards = text => text.split(/\s+/).reverse().join(" ");

  function compare(column) {
    if (isNumber(column)) {
      return (a, b) => Number(a) - Number(b);
    }
    if (column.type === "date") {
      return (a, b) => a < b ? -1 : a > b ? 1 : 0;
    }
    const key = column.style === "left" ? text => outwards(String(text)) : String;
    return (a, b) => collator.compare(key(a), key(b));
  }

  // A missing number is one that is null, also in a text that says so.
  const isMissing = (value, column) => value === null || value === "" || (isNumber(column) && Number.isNaN(Number(value)));

  const harmless = (value, column) => typeof value === "string" && !isNumber(column) ? corpusShared.harmless(value) : value;

  const plain = (value, column) => {
    const given = harmless(value, column);
    return given === null ? "" : typeof given === "object" ? JSON.stringify(given) : String(given);
  };

  function csv(columns, rows) {
    const field = text => /[",\r\n]|^\s|\s$/.test(text) ? quoted(text) : text;
    const lines = [columns.map(column => field(harmless(column.name, {}))), ...rows.map(row => row.map((value, i) => field(plain(value, columns[i]))))];
    return lines.map(line => line.join(",") + "\r\n").join("");
  }

  function tabbed(columns, rows, decimal) {
    // What begins with a quotation mark is read as quoted.
    const text = value => value.startsWith('"') ? quoted(value) : value;
    const cell = (value, column) => isNumber(column) && typeof value === "number" ? String(value).replace(".", decimal) : text(plain(value, column).replace(/[\t\r\n]+/g, " "));
    const lines = [columns.map(column => text(harmless(column.header, {}))), ...rows.map(row => row.map((value, i) => cell(value, columns[i])))];
    return lines.map(line => line.join("\t") + "\n").join("");
  }

  class Table {
    constructor(place, number) {
      const data = JSON.parse(place.querySelector("script").textContent);
      this.place = place;
      this.number = number;
      this.columns = data.columns;
      // As in the rows that are there already: the node of a concordance, else the first column.
      this.opening = Math.max(0, data.columns.findIndex(column => column.style === "node"));
      this.rows = data.rows.map((values, index) => ({ values, index, evidence: data.evidence?.[index] ?? null }));
      this.grouped = data.columns.map((column, i) => data.rows.some(values => isLarge(values[i], column.type)));
      this.numbers = JSON.parse(place.dataset.numbers);
      this.write = writer(this.numbers);
      this.table = place.querySelector("table");
      this.box = place.querySelector(".scroll");
      this.sorting = null;
      this.filter = "";
      this.page = 0;
      this.pageSize = pageSizes[0];
      this.found = this.rows;
      place.querySelector(".rest")?.remove();
      this.addHeads();
      this.addControls();
      this.show();
    }

    // As ReportTable has it: numbers stand at the right, dates and short texts stay on one line.
    cellClass(column, i) {
      return column.style && /^[a-z][a-z-]*$/.test(column.style) ? column.style
        : isNumber(column) ? "number"
        : column.type === "date" || this.rows.every(row => typeof row.values[i] !== "string" || row.values[i].length <= shortText) ? "short" : "";
    }

    addHeads() {
      this.classes = this.columns.map((column, i) => this.cellClass(column, i));
      this.heads = [...this.table.tHead.rows[0].cells];
      this.heads.forEach((head, i) => {
        head.className = this.classes[i];
        if (this.rows.length > 1) {
          head.replaceChildren(make("button", { type: "button", className: "sort", onclick: () => this.sort(i) }, this.columns[i].header));
        }
      });
    }

    addControls() {
      const { rows, place, box } = this;
      const quiet = (text, properties) => make("button", { type: "button", textContent: text, ...properties });
      this.said = make("span", { className: "unseen", role: "status" });
      this.count = make("span", { className: "count" });
      this.bar = make("div", { className: "table-bar" }, this.count);
      if (rows.length > smallest) {
        const input = make("input", { type: "search", placeholder: "Filter rows", autocomplete: "off", spellcheck: false });
        input.setAttribute("aria-label", `Filter the ${rows.length} rows: words in any column`);
        let waiting;
        input.addEventListener("input", () => {
          clearTimeout(waiting);
          waiting = setTimeout(() => this.find(input.value), rows.length > 1000 ? 150 : 0);
        });
        input.addEventListener("keydown", event => {
          if (event.key === "Escape" && input.value !== "") {
            input.value = "";
            this.find("");
          }
        });
        box.before(make("div", { className: "table-find" }, input));
      }
      if (rows.length > pageSizes[0]) {
        this.addPaging(quiet);
      }
      this.bar.append(make("span", { className: "take" },
        quiet("Copy", { title: "Copy the rows to the clipboard, for a spreadsheet", onclick: () => this.copy() }),
        quiet("CSV", { title: "Download the rows as CSV, unrounded", onclick: () => this.download() })));
      box.after(this.bar, this.said);
      place.classList.add("ready");
      this.resize();
    }

    addPaging(quiet) {
      const size = make("select", { onchange: () => this.setPageSize(Number(size.value)) },
        ...pageSizes.filter((each, i) => i === 0 || each < this.rows.length).map(each => make("option", { value: each }, String(each))),
        make("option", { value: this.rows.length }, "all"));
      const turn = by => () => {
        if (this.page + by >= 0 && this.page + by < this.pages) {
          this.turn(this.page + by);
        }
      };
      this.previous = quiet("‹", { onclick: turn(-1) });
      this.next = quiet("›", { onclick: turn(1) });
      this.previous.setAttribute("aria-label", "Previous rows");
      this.next.setAttribute("aria-label", "Next rows");
      this.range = make("span", { className: "range" });
      this.bar.append(make("span", { className: "pages" }, this.previous, this.range, this.next), make("label", {}, "rows per page ", size));
    }

    get pages() {
      return Math.max(1, Math.ceil(this.found.length / this.pageSize));
    }

    setPageSize(size) {
      const first = this.page * this.pageSize;
      this.pageSize = size;
      this.turn(Math.floor(first / size));
    }

    turn(page) {
      this.page = page;
      this.show();
      this.box.scrollTop = 0;
      this.say(this.range.textContent);
    }

    sort(column) {
      const last = this.sorting;
      this.sorting = last?.column !== column ? { column, sign: 1 } : last.sign === 1 ? { column, sign: -1 } : null;
      this.arrange();
      this.page = 0;
      this.show();
      const { header } = this.columns[column];
      this.say(this.sorting === null ? "In the order given." : `Sorted by ${header}, ${this.sorting.sign === 1 ? "ascending" : "descending"}.`);
    }

    find(text) {
      this.filter = text;
      this.arrange();
      this.page = 0;
      this.show();
      this.say(this.countText());
    }

    // Filters and sorts; rows that compare equal keep the order given, missing values come last in both directions.
    arrange() {
      const words = folded(this.filter).split(/\s+/).filter(word => word.length > 0);
      const matches = row => {
        row.text ??= folded(row.values.map((value, i) => {
          const shown = this.write.shown(value, this.columns[i].type, this.grouped[i]);
          return isNumber(this.columns[i]) && value !== null ? `${shown} ${value}` : shown;
        }).join("\n"));
        return words.every(word => row.text.includes(word));
      };
      this.found = words.length === 0 ? [...this.rows] : this.rows.filter(matches);
      if (this.sorting !== null) {
        const { column, sign } = this.sorting;
        const order = compare(this.columns[column]);
        const [there, not] = [[], []];
        for (const row of this.found) {
          (isMissing(row.values[column], this.columns[column]) ? not : there).push(row);
        }
        this.found = [...there.sort((a, b) => sign * order(a.values[column], b.values[column]) || a.index - b.index), ...not];
      }
    }

    countText() {
      const all = this.write.whole(String(this.rows.length));
      return this.filter.trim() === "" ? `${all} rows` : `${this.write.whole(String(this.found.length))} of ${all} rows`;
    }

    say(text) {
      this.said.textContent = text;
    }

    line(row) {
      const tr = document.createElement("tr");
      row.values.forEach((value, i) => {
        const column = this.columns[i];
        const cell = document.createElement("td");
        const text = this.write.shown(value, column.type, this.grouped[i]);
        if (this.classes[i]) {
          cell.className = this.classes[i];
        }
        if (i === this.opening && row.evidence !== null) {
          tr.dataset.evidence = row.evidence;
          const button = make("button", { type: "button", className: "evidence" }, text);
          button.dataset.evidence = row.evidence;
          if (text.trim() === "") {
            button.setAttribute("aria-label", `Row ${row.index + 1}`);
          }
          cell.append(button);
        } else {
          cell.textContent = text;
        }
        tr.append(cell);
      });
      return tr;
    }

    show() {
      const first = this.page * this.pageSize;
      const shown = this.found.slice(first, first + this.pageSize);
      this.fill(shown);
      this.place.classList.toggle("long", shown.length > pageSizes[0]);
      this.heads.forEach((head, i) => {
        if (this.sorting?.column === i) {
          head.setAttribute("aria-sort", this.sorting.sign === 1 ? "ascending" : "descending");
        } else {
          head.removeAttribute("aria-sort");
        }
      });
      this.count.textContent = this.rows.length > smallest ? this.countText() : "";
      if (this.range) {
        const number = n => this.write.whole(String(n));
        this.range.textContent = shown.length === 0 ? "" : `${number(first + 1)}–${number(first + shown.length)}`;
        this.previous.setAttribute("aria-disabled", String(this.page === 0));
        this.next.setAttribute("aria-disabled", String(this.page >= this.pages - 1));
        this.bar.classList.toggle("one-page", this.pages === 1 && this.found.length <= pageSizes[0]);
      }
      this.resize();
    }

    fill(rows) {
      const none = () => {
        const cell = make("td", { className: "none" }, this.rows.length === 0 ? "No rows." : "No row has all of these words.");
        cell.colSpan = this.columns.length;
        return make("tr", {}, cell);
      };
      this.table.tBodies[0].replaceChildren(...(rows.length === 0 && this.columns.length > 0 ? [none()] : rows.map(row => this.line(row))));
    }

    // The page's script fades boxes that go on to the right when they scroll; what goes on below is reachable as well.
    resize() {
      this.box.dispatchEvent(new Event("scroll"));
      if (this.box.scrollHeight > this.box.clientHeight + 1) {
        this.box.tabIndex = 0;
      }
    }

    async copy() {
      const text = tabbed(this.columns, this.found.map(row => row.values), this.numbers.decimal);
      const count = `${this.write.whole(String(this.found.length))} ${this.found.length === 1 ? "row" : "rows"}`;
      this.tell(await copy(text) ? `Copied ${count}.` : "The browser does not let this page copy.");
    }

    download() {
      const page = slug(document.title) || "table";
      save(`${page}-table-${this.number}.csv`, csv(this.columns, this.found.map(row => row.values)));
      this.tell(`${this.write.whole(String(this.found.length))} ${this.found.length === 1 ? "row" : "rows"} saved.`);
    }

    // Also to be seen, for a while.
    tell(text) {
      this.say(text);
      this.count.textContent = text;
      clearTimeout(this.telling);
      this.telling = setTimeout(() => { this.count.textContent = this.rows.length > smallest ? this.countText() : ""; }, 4000);
    }

    // On paper all rows stand, also those that a filter hides, in the order chosen.
    print() {
      const [filter, found] = [this.filter, this.found];
      this.filter = "";
      this.arrange();
      this.fill(this.found);
      [this.filter, this.found] = [filter, found];
    }
  }

  const tables = [];
  const waiting = new Set();
  const start = (place, number) => {
    const table = new Table(place, number);
    tables.push(table);
    return table;
  };
  [...document.querySelectorAll(".data-table")].forEach((place, i) => {
    const fold = place.parentElement.closest("details:not([open])");
    if (fold) {
      // A table that nobody has opened costs nothing.
      const first = () => waiting.delete(first) && start(place, i + 1);
      waiting.add(first);
      fold.addEventListener("toggle", first, { once: true });
    } else {
      start(place, i + 1);
    }
  });

  let printing = false;
  const setPrinting = on => {
    if (printing !== on) {
      printing = on;
      if (on) {
        [...waiting].forEach(first => first());
      }
      tables.forEach(table => on ? table.print() : table.show());
    }
  };
  addEventListener("beforeprint", () => setPrinting(true));
  addEventListener("afterprint", () => setPrinting(false));
  matchMedia("print").addEventListener("change", event => setPrinting(event.matches));
})();
