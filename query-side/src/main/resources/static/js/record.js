// Makes telling quicker: dates at a tap, a word about what is new, one more row, and a draft that survives a closed tab.
export default function record(form) {
  const id = form.elements.namedItem("happening");
  const fresh = () => {
    if (crypto.randomUUID) id.value = crypto.randomUUID();
  };
  fresh();
  addEventListener("pageshow", (event) => {
    if (event.persisted) fresh();
  });
  form.addEventListener("htmx:beforeRequest", (event) => {
    if (!navigator.onLine) event.preventDefault();
  });
  dates(form);
  things(form);
  rows(form);
  owns(form);
  const waits = new URLSearchParams(location.search).get("wacht");
  if (waits) mend(form, waits);
  else if (form.dataset.what) draft(form);
  const offline = document.querySelector(".offline-said");
  const tell = () => offline && (offline.hidden = navigator.onLine);
  addEventListener("online", tell);
  addEventListener("offline", tell);
  tell();
  document.querySelector("#fouten")?.focus();
}

function dates(form) {
  const when = form.querySelector("#f-when");
  const chips = form.querySelector(".when-chips");
  const asks = form.querySelectorAll(".ask");
  chips.hidden = false;
  const say = (text) => {
    when.value = text;
    when.dispatchEvent(new Event("said"));
    when.dispatchEvent(new Event("change", { bubbles: true }));
  };
  chips.addEventListener("click", (event) => {
    const chip = event.target.closest("button");
    if (!chip) return;
    for (const ask of asks) ask.hidden = ask.id !== "ask-" + chip.dataset.ask || !ask.hidden;
    for (const each of chips.children) {
      if (each.dataset.ask) each.setAttribute("aria-expanded", String(!form.querySelector("#ask-" + each.dataset.ask).hidden));
    }
    if (chip.dataset.when) say(chip.dataset.when);
    else form.querySelector("#ask-" + chip.dataset.ask + " [data-part]")?.focus();
  });
  for (const ask of asks) {
    ask.addEventListener("input", () => {
      const part = (name) => ask.querySelector(`[data-part=${name}]`)?.value.trim() ?? "";
      const text = ask.id === "ask-period" ? [part("from"), part("to")].filter(Boolean).join(" tot en met ")
        : /^\d{4}$/.test(part("year")) ? [part("season"), part("year")].filter(Boolean).join(" ") : "";
      if (text) say(text);
    });
  }
  if (when.value) when.dispatchEvent(new Event("said"));
}

function things(form) {
  form.addEventListener("input", (event) => {
    if (event.target.dataset?.thing) newOrKnown(form, event.target);
  });
  for (const input of form.querySelectorAll("[data-thing]")) newOrKnown(form, input);
}

function newOrKnown(form, input) {
  const typed = input.value.trim().toLowerCase();
  const labels = [...(input.list?.options ?? [])].map((option) => option.value.toLowerCase());
  // of several that are called the same, each label says which behind the name
  const known = labels.some((label) => label === typed || label.startsWith(`${typed} (`));
  let said = input.nextElementSibling?.matches(".new-said") ? input.nextElementSibling : null;
  if (!typed || known) {
    said?.remove();
    return;
  }
  if (!said) {
    said = document.createElement("p");
    said.className = "new-said help";
    said.setAttribute("role", "status");
    input.after(said);
  }
  said.textContent = form.dataset.new;
}

function rows(form) {
  for (const box of form.querySelectorAll("[data-rows]")) {
    const more = document.createElement("button");
    more.type = "button";
    more.className = "quiet";
    more.textContent = "+ " + form.dataset.another;
    more.addEventListener("click", () => addRow(box).focus());
    box.after(more);
  }
}

function addRow(box) {
  const inputs = box.querySelectorAll("input");
  const row = inputs[0].cloneNode();
  row.id = `${inputs[0].id}-${inputs.length + 1}`;
  row.value = "";
  row.setAttribute("aria-label", `${labelOf(inputs[0])} ${inputs.length + 1}`);
  box.append(row);
  return row;
}

function labelOf(input) {
  return input.labels[0]?.firstElementChild?.textContent ?? input.name;
}

export const draftKey = (traject, what) => `netwerkspoor.draft.${traject}.${what}`;

function draft(form) {
  const key = draftKey(form.dataset.traject, form.dataset.what);
  const filled = () => [...new FormData(form)].filter(([name, value]) => name !== "happening" && value !== "");
  if (location.search === "?nieuw") {
    // the page that said it is recorded may have been left before it let go of the draft
    localStorage.removeItem(key);
    history.replaceState(null, "", location.pathname);
  }
  if (filled().length === 0) restore(form, key);
  if (location.search === "?vol") form.prepend(notice(form.dataset.full));
  form.addEventListener("input", () => keep());
  form.addEventListener("change", () => keep());
  function keep() {
    const entries = filled();
    if (entries.length) localStorage.setItem(key, JSON.stringify(entries));
    else localStorage.removeItem(key);
  }
}

/** Fills in what waits, or was refused when it was sent; it keeps its identity. */
async function mend(form, id) {
  await import("./queue.js");
  const item = await self.netwerkspoorQueue.get(id);
  if (!item) return;
  fill(form, item.entries);
  for (const reason of item.reasons) form.prepend(notice(reason));
}

function notice(words) {
  const said = Object.assign(document.createElement("p"), { className: "notice warn", textContent: words });
  said.setAttribute("role", "alert");
  return said;
}

function restore(form, key) {
  const kept = localStorage.getItem(key);
  if (!kept) return;
  fill(form, JSON.parse(kept));
  const said = document.createElement("p");
  said.className = "notice";
  said.append(form.dataset.draft + " ");
  const forget = document.createElement("button");
  forget.type = "button";
  forget.className = "quiet";
  forget.textContent = form.dataset.forget;
  forget.addEventListener("click", () => {
    localStorage.removeItem(key);
    location.reload();
  });
  said.append(forget);
  form.prepend(said);
}

function fill(form, entries) {
  const seen = new Map();
  for (const [name, value] of entries) {
    const at = seen.get(name) ?? 0;
    seen.set(name, at + 1);
    const all = [...form.querySelectorAll(`[name="${CSS.escape(name)}"]`)];
    const box = all.find((each) => ["checkbox", "radio"].includes(each.type) && each.value === value);
    if (box) box.checked = true;
    else {
      const input = all[at] ?? (all[0]?.closest("[data-rows]") ? addRow(all[0].closest("[data-rows]")) : undefined);
      if (input) {
        input.value = value;
        if (input.closest("details")) input.closest("details").open = true;
      }
    }
  }
  for (const input of form.querySelectorAll("[data-thing]")) newOrKnown(form, input);
  form.querySelector("#f-when").dispatchEvent(new Event("said"));
}

// A code of one's own is asked only where "other" was chosen; without this it always stands there.
function owns(form) {
  const show = () => {
    for (const own of form.querySelectorAll(".own")) {
      const input = own.querySelector("input");
      const name = CSS.escape(input.name.replace(/\.own$/, ""));
      own.hidden = !input.value && !form.querySelector(`select[name="${name}"] option[value=other]:checked, [name="${name}"][value=other]:checked`);
    }
  };
  form.addEventListener("change", show);
  show();
}
