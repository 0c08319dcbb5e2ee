import { draftKey } from "./record.js";

// What is recorded is a draft no more.
export default function saved(main) {
  localStorage.removeItem(draftKey(main.dataset.traject, main.dataset.what));
}
