// Says that a form is being worked on: a long file takes some seconds, and sending it twice helps nobody.
export default function begin(form) {
  const said = form.querySelector("[data-busy]");
  const button = form.querySelector("button");
  const show = (busy) => {
    said.hidden = !busy;
    button.disabled = busy;
  };
  form.addEventListener("submit", () => show(true));
  // the page may come back as it was left
  addEventListener("pageshow", () => show(false));
}
