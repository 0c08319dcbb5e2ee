import { draftKey } from "./record.js";
import "./queue.js";

// What is recorded is a draft no more, and waits no longer.
export default async function saved(main) {
  localStorage.removeItem(draftKey(main.dataset.traject, main.dataset.what));
  for (const each of main.querySelectorAll("[name=happening]")) await self.netwerkspoorQueue.remove(each.value);
}
