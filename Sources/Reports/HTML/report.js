"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const $ = (id) => document.getElementById(id);
  const chunk = 100; // rows drawn at a time: the rest follows when one scrolls or asks
  const mostPrintedDetails = 500;

  // MARK: Words

  const count = (number) => number.toLocaleString("en");
  const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
  const title = (word) => data.words[word] ?? capital(word.replace(/^unusable: /, "").replace(/[_-]/g, " "));
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const place = ([file, record, line]) => data.files[file] + (line ? `:${line}` : record ? `, record ${record}` : "");

  // MARK: Columns and filters: each with what it takes of a row

  const columns = {
    status: { title: "Status" },
    name: { title: "Name", of: (row) => row.name },
    account: { title: "Account", of: (row) => row.account },
    by: { title: "Reached by", of: (row) => row.by },
    chat: { title: "Chat", of: (row) => row.chatTitle ?? row.chat },
    started: { title: "Started", of: (row) => row.startedAt },
    note: { title: "Note", of: (row) => row.note },
  };
  if (!data.rows.some((row) => row.startedAt)) delete columns.started;
  if (!data.rows.some((row) => row.chat)) delete columns.chat;

  const chatUses = new Map();
  data.rows.forEach((row, index) => {
    row.index = index;
    if (row.chat) chatUses.set(row.chat, (chatUses.get(row.chat) ?? 0) + 1);
  });
  const sharesChat = (row) => row.reason === "shared_destination" || chatUses.get(row.chat) > 1;
  const kinds = {
    merged: ["Merged from several records", (row) => row.status !== "unusable" && row.records.length > 1],
    review: ["To review", (row) => row.review !== undefined],
    shared: ["Sharing a chat", sharesChat],
    text: ["With a text", (row) => row.messageText !== undefined],
  };
  const isWithoutChat = (row) => ["failed", "unknown", "skipped", "unusable"].includes(row.status);
  const filters = {
    status: { all: "All", of: (row) => row.status },
    account: { all: "All", of: (row) => row.account, title: (account) => account },
    reason: { all: "All", of: (row) => (isWithoutChat(row) ? row.reason : undefined) },
    matched: { all: "Anything or nothing", of: (row) => row.matched },
    only: { all: "Everybody", of: () => undefined, title: (kind) => kinds[kind][0], passes: (row, kind) => kinds[kind]?.[1](row) },
  };

  // MARK: State: it lives in the address's fragment, so that a view can be kept and shared

  let state = {};

  function readFragment() {
    const known = [...Object.keys(filters), "q", "sort", "open"];
    state = Object.fromEntries([...new URLSearchParams(location.hash.slice(1))].filter(([key]) => known.includes(key)));
    if (!((state.sort ?? "").replace("-", "") in columns)) delete state.sort;
    show();
  }

  function change(part) {
    state = Object.fromEntries(Object.entries({ ...state, ...part }).filter(([, value]) => value));
    history.replaceState(null, "", "#" + new URLSearchParams(state));
    show();
  }

  // MARK: Choosing and ordering

  const orders = new Map([["status", data.rows]]); // the rows come in the order of their statuses
  const collator = new Intl.Collator(undefined, { numeric: true });

  function ordered(column) {
    if (!orders.has(column)) {
      const keys = data.rows.map((row) => columns[column].of(row) ?? "");
      const compare = (a, b) => !keys[a] - !keys[b] || collator.compare(keys[a], keys[b]) || a - b;
      orders.set(column, data.rows.map((row) => row.index).sort(compare).map((index) => data.rows[index]));
    }
    return orders.get(column);
  }

  const strings = (value) => (typeof value === "string" ? [value] : value && typeof value === "object" ? Object.values(value).flatMap(strings) : []);

  /** What a search looks at: everything that a row says, and where its records stand. */
  const haystack = (row) => (row.haystack ??= fold([...strings(row), ...row.records.map(place), title(row.status)].join("\n")));

  function chosen() {
    const words = fold(state.q ?? "").split(/\s+/).filter(Boolean);
    const set = Object.entries(filters).filter(([key]) => state[key]);
    const passes = (row) =>
      set.every(([key, filter]) => (filter.passes ? filter.passes(row, state[key]) : filter.of(row) === state[key])) &&
      words.every((word) => haystack(row).includes(word));
    const sort = state.sort ?? "status";
    const rows = ordered(sort.replace("-", "")).filter(passes);
    return sort.startsWith("-") ? rows.reverse() : rows;
  }

  // MARK: Elements: text goes in as text, never as markup

  function el(name, attributes = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children.flat().filter((child) => child !== undefined && child !== ""));
    return element;
  }

  function symbol(name) {
    const namespace = document.querySelector("svg").namespaceURI;
    const svg = document.createElementNS(namespace, "svg");
    const use = document.createElementNS(namespace, "use");
    svg.setAttribute("aria-hidden", "true");
    use.setAttribute("href", `#i-${name}`);
    svg.append(use);
    return svg;
  }

  const bdi = (text) => (text ? el("bdi", {}, text) : "");
  const flowing = (text) => (text ? el("span", { dir: "auto" }, text) : "");

  const cells = {
    status: (row) => [
      el("button", { type: "button", class: "expand", "aria-expanded": "false", "aria-label": `Details of ${row.name}` }),
      el("span", { class: "badge" }, symbol(row.status), title(row.status)),
    ],
    name: (row) => bdi(row.name),
    account: (row) => bdi(row.account),
    by: (row) => bdi(row.by),
    chat: (row) => bdi(row.chatTitle ?? row.chat),
    started: (row) => row.startedAt?.slice(11) ?? "",
    note: (row) => flowing(row.note),
  };

  function rowElement(row) {
    const tr = el("tr", { role: "row", class: `row s-${row.status}`, "data-row": row.index });
    for (const name in columns) tr.append(el("td", { role: "cell", class: `c-${name}` }, cells[name](row)));
    return tr;
  }

  // MARK: Details

  function copyable(text) {
    const button = el("button", { type: "button", class: "copy" }, "Copy");
    const code = el("code", {}, bdi(text));
    button.addEventListener("click", async () => {
      getSelection().selectAllChildren(code);
      try {
        await navigator.clipboard.writeText(text);
        button.textContent = "Copied";
      } catch {
        button.textContent = "Selected";
      }
    });
    return [code, " ", button];
  }

  function duration(ms) {
    return ms < 1000 ? `${ms} ms` : ms < 90_000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms / 60_000)} min`;
  }

  /** A part of the details: terms with what there is to say of them; nothing when there is none. */
  function group(heading, entries, ...more) {
    const known = entries.filter(([, value]) => value !== undefined && value !== "" && value.length !== 0);
    if (known.length === 0 && more.flat().length === 0) return "";
    const list = known.flatMap(([term, value]) => [el("dt", {}, term), el("dd", {}, value)]);
    return el("section", {}, el("h3", {}, heading), ...(list.length ? [el("dl", {}, list)] : []), more);
  }

  function recordList(row) {
    const items = row.records.map((record) => {
      const [, , , name, identifiers = []] = record;
      return el("li", {}, el("code", {}, bdi(place(record))), " ", bdi(name), el("small", {}, bdi(identifiers.join(", "))));
    });
    const reasons = (row.reasons ?? []).map(({ kind, value, places }) =>
      el("li", {}, `${places.length === 2 ? "Both" : `${places.length} of them`} carry the ${kind} `, el("b", {}, bdi(value)), ": ", bdi(places.map(place).join(", "))));
    return [
      el("ul", { class: "records" }, items),
      ...(reasons.length ? [el("p", {}, "Why they are one person’s:"), el("ul", {}, reasons)] : []),
      ...(!reasons.length && items.length > 1 ? [el("p", {}, "They were joined by your overrides.")] : []),
    ];
  }

  function reviewList(row) {
    return el("ul", {}, (row.review ?? []).map(({ explanation, places }) =>
      el("li", {}, bdi(places.map(place).join(", ")), " and this ", flowing(explanation), ".")));
  }

  function detailElement(row) {
    const user = row.payload ?? row;
    const others = sharesChat(row) && row.chat
      ? el("a", { href: `#${new URLSearchParams({ q: row.chat })}` }, `${count(chatUses.get(row.chat))} rows lead here`) : "";
    const groups = [
      group("What happened", [
        ["Reason", row.reason && flowing(title(row.reason))], ["In words", row.error && flowing(row.error)],
        ["Code", bdi(row.errorCode)], ["HTTP status", row.httpStatus], ["Requests", row.attempts],
        ["Started", row.startedAt], ["Took", row.durationMs === undefined ? "" : duration(row.durationMs)],
      ]),
      group("Chat", [
        ["Title", bdi(row.chatTitle)], ["ID", row.chat && copyable(row.chat)], ["Others", others],
        ["Confirmed by", row.matched && title(row.matched)], ["Decided by", row.decidedBy && title(row.decidedBy)],
      ]),
      group(row.payload ? "Asked for" : "Known", [
        ["Account", bdi(row.account)], ["Network", bdi(row.network)], ["User ID", bdi(user.id ?? user.userID)],
        ["Phone", bdi(user.phoneNumber)], ["E-mail", bdi(user.email)], ["Username", bdi(user.username)], ["Name", bdi(user.fullName)],
      ]),
      group("Text", [["Text", row.messageText && el("span", { class: "text", dir: "auto" }, row.messageText)], ["What became of it", row.message && title(row.message)]]),
      group(row.records.length > 1 ? `Merged from ${row.records.length} records` : "Record", [], recordList(row)),
      group("May be the same as", [], row.review ? reviewList(row) : []),
    ];
    const advice = row.advice === undefined ? "" : el("p", { class: "advice" }, data.advice[row.advice]);
    const cell = el("td", { role: "cell", colspan: Object.keys(columns).length }, advice, el("div", { class: "groups" }, groups));
    return el("tr", { role: "row", class: `detail s-${row.status}`, id: `detail-${row.index}` }, cell);
  }

  function toggle(tr, isOpen = !tr.classList.contains("open")) {
    const button = tr.querySelector(".expand");
    tr.classList.toggle("open", isOpen);
    button.setAttribute("aria-expanded", isOpen);
    if (isOpen) {
      tr.after(detailElement(data.rows[tr.dataset.row]));
      button.setAttribute("aria-controls", `detail-${tr.dataset.row}`);
    } else {
      tr.nextElementSibling.remove();
    }
  }

  // MARK: Showing

  const table = $("table");
  const body = table.tBodies[0];
  let rows = [];
  let drawn = 0;

  function more(number = chunk, isExpanded = state.open === "all") {
    const part = document.createDocumentFragment();
    for (const row of rows.slice(drawn, drawn + number)) {
      const tr = rowElement(row);
      part.append(tr);
      if (isExpanded) toggle(tr, true);
    }
    body.append(part);
    drawn = Math.min(rows.length, drawn + number);
    $("more").hidden = drawn === rows.length;
    $("more").firstElementChild.textContent = `Show ${count(Math.min(chunk, rows.length - drawn))} more of ${count(rows.length - drawn)}`;
  }

  function show() {
    rows = chosen();
    drawn = 0;
    body.replaceChildren();
    more();
    const isAll = rows.length === data.rows.length;
    $("shown").textContent = isAll ? `${count(rows.length)} rows` : `${count(rows.length)} of ${count(data.rows.length)} rows`;
    $("empty").hidden = rows.length > 0;
    table.hidden = rows.length === 0;
    showState();
  }

  function showState() {
    if (document.activeElement !== $("q")) $("q").value = state.q ?? "";
    for (const key in filters) $(key).value = state[key] ?? "";
    $("sort").value = state.sort ?? "status";
    $("details").setAttribute("aria-pressed", state.open === "all");
    $("clear").disabled = Object.keys(state).length === 0;
    const [column, isDescending] = [(state.sort ?? "status").replace("-", ""), state.sort?.startsWith("-")];
    for (const th of table.tHead.rows[0].cells)
      th.setAttribute("aria-sort", th.dataset.column !== column ? "none" : isDescending ? "descending" : "ascending");
    for (const link of document.querySelectorAll("a[data-filter]")) {
      const wanted = [...new URLSearchParams(link.hash.slice(1))];
      const isOn = wanted.length ? wanted.every(([key, value]) => state[key] === value) : !Object.keys(filters).some((key) => state[key]);
      if (isOn) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }

  // MARK: Building the tools

  for (const name in columns) {
    table.tHead.rows[0].append(
      el("th", { role: "columnheader", scope: "col", class: `c-${name}`, "data-column": name }, el("button", { type: "button" }, columns[name].title)));
    $("sort").append(el("option", { value: name }, columns[name].title), el("option", { value: `-${name}` }, `${columns[name].title}, reversed`));
  }
  for (const [key, filter] of Object.entries(filters)) {
    const uses = new Map();
    for (const row of data.rows) if (filter.of(row)) uses.set(filter.of(row), (uses.get(filter.of(row)) ?? 0) + 1);
    if (key === "only") for (const kind in kinds) uses.set(kind, data.rows.filter(kinds[kind][1]).length);
    $(key).append(el("option", { value: "" }, filter.all));
    for (const [value, number] of uses)
      if (number) $(key).append(el("option", { value }, `${(filter.title ?? title)(value)} (${count(number)})`));
    $(key).parentElement.hidden = $(key).options.length < 2;
    $(key).addEventListener("change", () => change({ [key]: $(key).value }));
  }

  // MARK: What people do

  let typing;
  $("q").addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(() => change({ q: $("q").value.trim() }), 60);
  });
  $("sort").addEventListener("change", () => change({ sort: $("sort").value === "status" ? "" : $("sort").value }));
  $("details").addEventListener("click", () => change({ open: state.open === "all" ? "" : "all" }));
  $("tools").addEventListener("submit", (event) => event.preventDefault());
  for (const id of ["clear", "showall"])
    $(id).addEventListener("click", () => {
      state = {};
      $("q").value = "";
      change({});
    });
  table.tHead.addEventListener("click", ({ target }) => {
    const column = target.closest("th")?.dataset.column;
    if (!column) return;
    const isAscending = (state.sort ?? "status") === column;
    change({ sort: isAscending ? `-${column}` : column === "status" ? "" : column });
  });
  body.addEventListener("click", ({ target }) => {
    const tr = target.closest("tr.row");
    const isChoosingText = getSelection().toString() !== "" && !target.closest("button");
    if (tr && !isChoosingText && !target.closest("a")) toggle(tr);
  });
  body.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !event.target.matches(".expand")) return;
    const buttons = [...body.querySelectorAll(".expand")];
    buttons[buttons.indexOf(event.target) + step]?.focus();
    event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    const isWriting = event.target.matches("input, select, textarea");
    if (event.key === "/" && !isWriting && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      $("q").focus();
      $("q").select();
    }
  });
  for (const link of document.querySelectorAll("a[data-filter]"))
    link.addEventListener("click", (event) => {
      event.preventDefault();
      const isOn = link.hasAttribute("aria-current");
      const wanted = Object.fromEntries(new URLSearchParams(link.hash.slice(1)));
      const none = Object.fromEntries(Object.keys(filters).map((key) => [key, ""]));
      change(isOn ? none : { ...none, ...wanted });
      if (!link.closest(".tiles")) $("people").scrollIntoView();
    });
  const moreButton = $("more").firstElementChild;
  moreButton.addEventListener("click", () => {
    const next = drawn;
    more();
    body.querySelectorAll("tr.row")[next]?.querySelector(".expand").focus();
  });
  new IntersectionObserver(([entry]) => entry.isIntersecting && more(), { rootMargin: "600px" }).observe($("more"));
  addEventListener("hashchange", readFragment);
  addEventListener("beforeprint", () => {
    drawn = 0;
    body.replaceChildren();
    more(rows.length, rows.length <= mostPrintedDetails || state.open === "all");
  });
  addEventListener("afterprint", show);

  table.hidden = false;
  $("tools").hidden = false;
  readFragment();
})();
