const chunk = 100; // rows drawn at a time: the rest follows when one scrolls or asks
const mostPrintedDetails = 500;

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
  const { column, isDescending } = sorting();
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
  const isAscending = sorting().column === column && !sorting().isDescending;
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
    if (link.closest(".tiles")) return;
    $("people").scrollIntoView();
    $("people").focus({ preventScroll: true });
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
  for (const element of document.querySelectorAll("details")) element.open = true;
  drawn = 0;
  body.replaceChildren();
  more(rows.length, rows.length <= mostPrintedDetails || state.open === "all");
});
addEventListener("afterprint", show);

table.hidden = false;
$("tools").hidden = false;
readFragment();

