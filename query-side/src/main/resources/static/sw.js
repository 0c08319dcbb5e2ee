// Lets the recording pages open without a network, and keeps what is told on them until there is one.
importScripts("/js/queue.js");

const CACHE = "netwerkspoor-1";
const SHELL = [
  "/css/netwerkspoor.css", "/icon.svg", "/manifest.json", "/js/app.js", "/js/forget.js", "/js/pick.js", "/js/record.js", "/js/saved.js",
  "/js/queue.js", "/js/waiting.js", "/webjars/htmx.org/dist/htmx.min.js",
];
const RECORDING = /^\/trajecten\/[a-z0-9-]+\/vastleggen(\/[a-z-]+)?$/;

addEventListener("install", (event) => {
  skipWaiting();
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(SHELL)));
});

addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name !== CACHE) await caches.delete(name);
    await clients.claim();
  })());
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) return;
  if (request.method === "POST" && request.mode === "navigate" && RECORDING.test(pathname)) {
    event.respondWith(isBack(request) ? fresh(new Request(pathname), pathname) : tell(request, pathname));
  } else if (request.method === "GET" && (pathname === "/" || RECORDING.test(pathname) || SHELL.includes(pathname))) {
    event.respondWith(fresh(request, pathname));
  }
});

// Who goes back to the answer to a form tells nothing: she is shown the form. Not every browser says that it is so, but
// all then ask for what they kept.
function isBack(request) {
  return request.isHistoryNavigation || ["force-cache", "only-if-cached"].includes(request.cache);
}

// What the server has is newer, so the cache is asked only where the server does not answer.
async function fresh(request, pathname) {
  const cache = await caches.open(CACHE);
  try {
    const answer = await fetch(request);
    if (answer.ok && !answer.redirected && !new URL(request.url).search) await cache.put(pathname, answer.clone());
    await keepList(cache, pathname);
    return answer;
  } catch (away) {
    const kept = await cache.match(pathname);
    if (kept) return kept;
    throw away;
  }
}

// The list of kinds is where she is led to after telling without a network, so it is kept along with the first form.
async function keepList(cache, pathname) {
  const [list] = pathname.match(/^\/trajecten\/[a-z0-9-]+\/vastleggen(?=\/)/) ?? [];
  if (list && !(await cache.match(list))) await cache.add(list).catch(() => undefined);
}

async function tell(request, pathname) {
  const copy = request.clone();
  let answer;
  try {
    answer = await fetch(request);
  } catch {
    const kept = await self.netwerkspoorQueue.keep(pathname, [...(await copy.formData())]);
    const list = pathname.slice(0, pathname.lastIndexOf("/"));
    return Response.redirect(kept ? `${list}?bewaard` : `${pathname}?vol`, 303);
  }
  // Only what is recorded leads to another page; if it waited, it waits no longer, however soon that page is left.
  if (answer.type === "opaqueredirect") await self.netwerkspoorQueue.remove((await copy.formData()).get("happening"));
  return answer;
}
