// What was erased is erased from the pages that this browser keeps for when there is no network, too: once a page says
// that more was erased than was known here, they are forgotten and kept anew.
const KNOWN = "netwerkspoor.erased";

export default async function forget(said) {
  const erased = Number(said.content);
  if (!self.caches || erased <= Number(localStorage.getItem(KNOWN))) return;
  // the recording page then keeps all forms again, should what follows be cut off
  for (const key of Object.keys(localStorage)) if (key.startsWith("netwerkspoor.kept.")) localStorage.removeItem(key);
  const forgotten = new Set();
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const { pathname } = new URL(request.url);
      if (pathname !== "/" && !pathname.startsWith("/trajecten/")) continue;
      await cache.delete(request);
      forgotten.add(pathname);
    }
  }
  localStorage.setItem(KNOWN, erased);
  try {
    for (const address of forgotten) await fetch(address);
  } catch {
    // no network any more
  }
}
