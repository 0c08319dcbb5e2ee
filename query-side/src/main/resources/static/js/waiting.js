import { draftKey } from "./record.js";
import "./queue.js";

const queue = self.netwerkspoorQueue;
let sending;

/** Sends what waits, and says how much still does. */
export default async function waiting(said) {
  const go = async () => {
    if (sending) return;
    sending = true;
    try {
      if (navigator.onLine) await sendAlone();
    } finally {
      sending = false;
    }
    await tell(said);
  };
  if (location.search === "?bewaard") {
    // what waits is a draft no more
    for (const item of await queue.all()) localStorage.removeItem(draftKey(item.traject, item.what));
  }
  addEventListener("online", go);
  addEventListener("offline", () => tell(said));
  await go();
}

// Of several tabs one sends.
function sendAlone() {
  return navigator.locks ? navigator.locks.request("netwerkspoor-queue", () => queue.send()) : queue.send();
}

async function tell(said) {
  const all = await queue.all();
  const refused = all.filter((item) => item.reasons.length).length;
  const lines = [];
  if (!navigator.onLine) lines.push(all.length < queue.MOST ? said.dataset.offline : said.dataset.full);
  if (all.length - refused) lines.push(said.dataset.waiting.replace("#", all.length - refused));
  if (refused) lines.push(said.dataset.refused.replace("#", refused));
  said.replaceChildren(...lines.map((line) => Object.assign(document.createElement("p"), { textContent: line })));
  if (all.length) {
    const link = document.createElement("a");
    link.href = `/trajecten/${all[0].traject}/vastleggen#wachtrij`;
    link.textContent = said.dataset.show;
    said.lastElementChild.append(" ", link);
  }
  said.hidden = lines.length === 0;
  const list = document.querySelector("#wachtrij");
  if (list) show(list, all.filter((item) => item.traject === list.dataset.traject));
}

function show(list, items) {
  list.hidden = items.length === 0;
  const rows = items.map((item) => {
    const row = document.createElement("li");
    row.className = "card";
    const value = (name) => item.entries.find((entry) => entry[0] === name)?.[1] ?? "";
    const label = document.querySelector(`.kind[href$="/${CSS.escape(item.what)}"] strong`)?.textContent ?? item.what;
    row.append(text("strong", label), text("p", [value("name"), value("when")].filter(Boolean).join(" · ")));
    for (const reason of item.reasons) row.append(text("p", reason, "error"));
    const mend = text("a", list.dataset.mend, "button");
    mend.href = `${item.path}?wacht=${item.id}`;
    const drop = text("button", list.dataset.drop, "quiet");
    drop.type = "button";
    drop.addEventListener("click", async () => {
      if (!confirm(list.dataset.sure)) return;
      await queue.remove(item.id);
      await tell(document.querySelector("#netwerk"));
    });
    const actions = text("div", "", "row");
    actions.append(mend, drop);
    row.append(actions);
    return row;
  });
  list.querySelector("ul").replaceChildren(...rows);
}

function text(name, words, look = "") {
  return Object.assign(document.createElement(name), { textContent: words, className: look });
}
