// Turns the two dials: what moves carries from which day on it is absent (0), possible (1) or certain (2).
const DAY = 86_400_000;
const NEAR = 4;
const number = (iso) => Math.floor(Date.parse(`${iso}T00:00:00Z`) / DAY);
const iso = (day) => new Date(day * DAY).toISOString().slice(0, 10);

function spans(text) {
  const days = [];
  const values = [];
  for (const span of text ? text.split(" ") : []) {
    const colon = span.indexOf(":");
    days.push(Number(span.slice(0, colon)));
    values.push(span.slice(colon + 1));
  }
  return { days, values };
}

// The last of the ascending days that is not after a day; -1 where there is none.
function floor(days, day) {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle] <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

export default function begin(root) {
  const field = root.querySelector("#op");
  const knownField = root.querySelector("#wist");
  const slide = root.querySelector("#dag");
  const knowledge = root.querySelector("#kennis");
  const play = root.querySelector("[data-play]");
  const speed = root.querySelector("[data-speed] select");
  const labels = Object.fromEntries(root.dataset.labels.split(";").map((pair) => pair.split("=")));
  const words = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeZone: "UTC" });
  const first = number(root.dataset.first);
  const last = number(root.dataset.last);
  let day = Math.min(last, Math.max(first, number(field.value) || last));
  let moving = [];
  let phased = [];
  let happenings = [];
  let middles = [];
  let steps = [];
  let around = -1;
  let timer = 0;
  let later = 0;
  let asking = null;

  function index() {
    const stand = root.querySelector("#stand");
    moving = [...stand.querySelectorAll("[data-spans]")].map((element) => ({
      element,
      state: element.dataset.state,
      ...spans(element.dataset.spans),
    }));
    phased = [...stand.querySelectorAll("[data-phases]")].map((element) => ({
      element,
      state: null,
      ...spans(element.dataset.phases),
    }));
    const all = new Set(middles);
    for (const each of [...moving, ...phased]) each.days.forEach((on) => all.add(on));
    steps = [...all].filter((on) => on >= first && on <= last).sort((one, other) => one - other);
  }

  function draw() {
    for (const each of moving) {
      const at = floor(each.days, day);
      const state = at < 0 ? "0" : each.values[at];
      if (state !== each.state) {
        each.state = state;
        each.element.dataset.state = state;
      }
    }
    for (const each of phased) {
      const at = floor(each.days, day);
      const state = at < 0 ? "" : each.values[at];
      if (state !== each.state) {
        each.state = state;
        each.element.textContent = state ? state.split(",").map((phase) => labels[phase]).join(" / ") : labels.none;
      }
    }
    const middle = floor(middles, day) + 1;
    if (happenings.length && middle !== around) {
      around = middle;
      const near = happenings.slice(Math.max(0, middle - NEAR), middle + NEAR);
      root.querySelector("#rondom").replaceChildren(...near.map(row));
    }
    const line = root.querySelector(".cursor line");
    if (line) {
      const from = number(root.querySelector("#stand .lanes").dataset.first);
      const to = number(root.querySelector("#stand .lanes").dataset.last);
      const share = `${Math.min(100, Math.max(0, ((day - from) / (to - from + 1)) * 100))}%`;
      line.setAttribute("x1", share);
      line.setAttribute("x2", share);
    }
    root.querySelector("[data-day]").textContent = words.format(day * DAY);
    field.value = iso(day);
    slide.value = day;
    slide.setAttribute("aria-valuetext", words.format(day * DAY));
    document.querySelectorAll("form[action='#anders'] input[name=op]").forEach((input) => (input.value = iso(day)));
    clearTimeout(later);
    later = setTimeout(remember, 250);
  }

  function row({ position, sentence, when }) {
    const link = Object.assign(document.createElement("a"), { textContent: sentence });
    link.href = location.pathname.replace(/terugspelen$/, `gebeurtenissen/${position}`);
    const dated = Object.assign(document.createElement("span"), { className: "soft", textContent: when });
    const line = document.createElement("li");
    line.append(link, " ", dated);
    return line;
  }

  // Every happening as known, asked once; until they are here those that came with the page stay.
  async function told(signal) {
    const answer = await fetch(`${location.pathname}/gebeurtenissen?wist=${encodeURIComponent(knownField.value)}`, { signal });
    if (!answer.ok) return;
    happenings = await answer.json();
    middles = happenings.map(({ middle }) => middle);
    around = -1;
    index();
    draw();
  }

  function remember() {
    const address = new URL(location.href);
    address.searchParams.set("op", iso(day));
    address.searchParams.set("wist", knownField.value);
    history.replaceState(null, "", address);
  }

  function move(to) {
    day = Math.min(last, Math.max(first, to));
    draw();
    if (day === last) stop();
  }

  function stop() {
    clearInterval(timer);
    timer = 0;
    play.textContent = root.dataset.stopped;
  }

  function toggle() {
    if (timer) {
      stop();
      return;
    }
    if (day >= last) move(first);
    play.textContent = root.dataset.playing;
    timer = setInterval(() => move(day + Number(speed.value)), 100);
  }

  function step(by) {
    stop();
    const at = floor(steps, by > 0 ? day : day - 1);
    move(by > 0 ? (steps[at + 1] ?? last) : (steps[at] ?? first));
  }

  async function learn(known) {
    knownField.value = known;
    asking?.abort();
    asking = new AbortController();
    const address = new URL(location.pathname, location.href);
    address.searchParams.set("op", iso(day));
    address.searchParams.set("wist", known);
    try {
      const answer = await fetch(address, { signal: asking.signal });
      if (answer.status === 400) {
        knownField.setCustomValidity(root.dataset.unreadable);
        knownField.reportValidity();
      }
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      root.querySelector("#stand").replaceWith(page.querySelector("#stand"));
      knowledge.value = root.querySelector("#stand").dataset.known;
      document.querySelectorAll("form[action='#anders'] input[name=wist]").forEach((input) => (input.value = known));
      happenings = [];
      middles = [];
      index();
      draw();
      await told(asking.signal);
    } catch (stopped) {
      if (stopped.name !== "AbortError") throw stopped;
    }
  }

  slide.min = first;
  slide.max = last;
  for (const hidden of root.querySelectorAll("form [hidden]")) hidden.hidden = false;
  root.querySelector("[data-show]").hidden = true;
  slide.addEventListener("input", () => move(Number(slide.value)));
  field.addEventListener("change", () => {
    const typed = number(field.value);
    if (!Number.isNaN(typed)) move(typed);
  });
  knowledge.addEventListener("input", () => {
    clearTimeout(knowledge.later);
    knowledge.later = setTimeout(() => learn(knowledge.value), 150);
  });
  knownField.addEventListener("input", () => knownField.setCustomValidity(""));
  knownField.addEventListener("change", () => learn(knownField.value));
  play.addEventListener("click", toggle);
  for (const button of root.querySelectorAll("[data-step]")) {
    button.addEventListener("click", () => step(Number(button.dataset.step)));
  }
  root.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
  root.querySelector("form").addEventListener("keydown", (event) => {
    if (event.key === " " && event.target.type === "range") {
      event.preventDefault();
      toggle();
    } else if (event.key === "PageDown" && event.target === slide) {
      event.preventDefault();
      step(1);
    } else if (event.key === "PageUp" && event.target === slide) {
      event.preventDefault();
      step(-1);
    }
  });
  index();
  draw();
  asking = new AbortController();
  told(asking.signal).catch(() => {
    // no network, or other knowledge was asked for meanwhile
  });
}
