import { draftKey } from "./record.js";

// What is recorded is a draft no more.
export default function saved(main) {
  localStorage.removeItem(draftKey(main.dataset.traject, main.dataset.what));
  // on the way back it may have been undone meanwhile
  addEventListener("pageshow", (event) => event.persisted && location.reload());
}
