// Narrows the list of kinds while words are typed; the button does the same without this.
export default function pick(main) {
  const search = main.querySelector("#zoek");
  const kinds = [...main.querySelectorAll(".kind")];
  const none = main.querySelector("#niets");
  const chips = main.querySelector(".sections");
  search.form.addEventListener("submit", (event) => {
    const [first, second] = kinds.filter((kind) => !kind.closest("[hidden]") && !kind.closest("[data-often]"));
    if (first && !second) {
      event.preventDefault();
      first.click();
    }
  });
  const narrow = () => {
    const words = plain(search.value).split(/\s+/).filter(Boolean);
    for (const kind of kinds) {
      const text = `${kind.dataset.words} ${plain(kind.textContent)}`;
      kind.parentElement.hidden = !words.every((word) => text.includes(word));
    }
    for (const section of main.querySelectorAll("section:not(#wachtrij)")) {
      section.hidden = (words.length > 0 && "often" in section.dataset) || !section.querySelector("li:not([hidden])");
    }
    // what is found stands right under the box
    if (chips) chips.hidden = words.length > 0;
    none.hidden = Boolean(main.querySelector("[data-section]:not([hidden])"));
  };
  search.addEventListener("input", narrow);
  // what was typed before this was there, or stands there again on the way back
  if (search.value) narrow();
  keepForms(main.dataset.traject, kinds);
}

// As the words of the kinds are written: in small letters, without accents.
function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

// The forms of all kinds open without a network too: fetched now and then through the service worker, which keeps them.
async function keepForms(traject, kinds) {
  const HOUR = 3_600_000;
  const key = `netwerkspoor.kept.${traject}`;
  if (!navigator.serviceWorker || !navigator.onLine || Date.now() - (localStorage.getItem(key) ?? 0) < HOUR) return;
  if (!navigator.serviceWorker.controller) {
    await new Promise((done) => navigator.serviceWorker.addEventListener("controllerchange", done, { once: true }));
  }
  for (const address of [location.pathname, ...new Set(kinds.map((kind) => kind.pathname))]) {
    if (!(await fetch(address)).ok) return;
  }
  localStorage.setItem(key, Date.now());
  document.documentElement.dataset.kept = "yes";
}
