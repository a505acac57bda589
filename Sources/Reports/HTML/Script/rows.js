// MARK: Rows

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

// A chat with the wrong person is red, whatever its status.
const tone = (row) => (row.matched === "mismatch" ? "failed" : row.status);

function rowElement(row) {
  const tr = el("tr", { role: "row", class: `row s-${tone(row)}`, "data-row": row.index });
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
    ...(row.joined ? [el("p", {}, "Your overrides join ", bdi(row.joined.map(place).join(", ")), ".")]
      : !reasons.length && items.length > 1 ? [el("p", {}, "They were joined by your overrides.")] : []),
  ];
}

function reviewList(row) {
  return el("ul", {}, (row.review ?? []).map(({ explanation, places, more }) =>
    el("li", {}, bdi(places.map(place).join(", ")), more ? `, ${count(more)} more` : "", " and this ", flowing(explanation), ".")));
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
  return el("tr", { role: "row", class: `detail s-${tone(row)}`, id: `detail-${row.index}` }, cell);
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
