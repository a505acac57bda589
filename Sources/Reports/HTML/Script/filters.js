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
const isWithoutChat = (row) => ["failed", "unknown", "unreachable", "skipped", "unusable"].includes(row.status);
const filters = {
  status: { all: "All", of: (row) => row.status },
  account: { all: "All", of: (row) => row.account, title: (account) => account },
  reason: { all: "All", of: (row) => (isWithoutChat(row) ? row.reason : undefined) },
  matched: { all: "Anything or nothing", of: (row) => row.matched },
  only: { all: "Everybody", of: () => undefined, title: (kind) => kinds[kind][0], passes: (row, kind) => Object.hasOwn(kinds, kind) && kinds[kind][1](row) },
};

// MARK: State: it lives in the address's fragment, so that a view can be kept and shared

let state = {};

const sorting = () => ({ column: (state.sort ?? "status").replace("-", ""), isDescending: state.sort?.startsWith("-") });

function readFragment() {
  const known = [...Object.keys(filters), "q", "sort", "open"];
  state = Object.fromEntries([...new URLSearchParams(location.hash.slice(1))].filter(([key]) => known.includes(key)));
  if (!Object.hasOwn(columns, sorting().column)) delete state.sort;
  show();
}

function change(part) {
  state = Object.fromEntries(Object.entries({ ...state, ...part }).filter(([, value]) => value));
  try {
    history.replaceState(null, "", "#" + new URLSearchParams(state));
  } catch {
    // Safari takes a hundred of these in half a minute: the address stays behind then, the table does not.
  }
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

/** What a search looks at: everything that a row says, but for codes, and where its records stand. */
function haystack(row) {
  if (row.haystack === undefined) {
    const { decidedBy, matched, message, reason, startedAt, status, ...said } = row;
    row.haystack = fold([...strings(said), ...row.records.map(place), title(status)].join("\n"));
  }
  return row.haystack;
}

function chosen() {
  const words = fold(state.q ?? "").split(/\s+/).filter(Boolean);
  const set = Object.entries(filters).filter(([key]) => state[key]);
  const passes = (row) =>
    set.every(([key, filter]) => (filter.passes ? filter.passes(row, state[key]) : filter.of(row) === state[key])) &&
    words.every((word) => haystack(row).includes(word));
  const { column, isDescending } = sorting();
  const rows = ordered(column).filter(passes);
  return isDescending ? rows.reverse() : rows;
}
