// What was told without a network, kept in the browser until it is recorded. Shared by pages and the service worker,
// which not every browser lets import modules: so this hangs its one name on the global object.
self.netwerkspoorQueue = (() => {
  const MOST = 200;

  function open() {
    return new Promise((done, failed) => {
      const request = indexedDB.open("netwerkspoor", 1);
      request.onupgradeneeded = () => request.result.createObjectStore("told", { keyPath: "id" });
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
  }

  async function use(mode, work) {
    const database = await open();
    try {
      return await new Promise((done, failed) => {
        const transaction = database.transaction("told", mode);
        const request = work(transaction.objectStore("told"));
        transaction.oncomplete = () => done(request.result);
        transaction.onerror = transaction.onabort = () => failed(transaction.error);
      });
    } finally {
      database.close();
    }
  }

  /** All that waits, in the order in which it was told. */
  const all = async () => (await use("readonly", (told) => told.getAll())).sort((a, b) => a.at - b.at);
  const get = (id) => use("readonly", (told) => told.get(id));
  const remove = (id) => use("readwrite", (told) => told.delete(id));
  const put = (item) => use("readwrite", (told) => told.put(item));

  /** Keeps a form; false where there is no room for more. */
  async function keep(path, entries) {
    const [, , traject, , what] = path.split("/");
    const id = entries.find(([name]) => name === "happening")[1];
    const known = await get(id);
    if (!known && (await all()).length >= MOST) return false;
    await put({ id, traject, what, path, entries, at: known?.at ?? Date.now(), reasons: [] });
    return true;
  }

  /** Sends what waits, with the day on which it was told, for "yesterday" to be the day before that; in order, each until it was answered; it stops where there still is no network. */
  async function send() {
    for (const item of await all()) {
      if (item.reasons.length) continue;
      let answer;
      try {
        answer = await fetch(item.path, {
          method: "POST",
          headers: { Accept: "application/json" },
          body: new URLSearchParams([...item.entries, ["told", new Date(item.at).toLocaleDateString("sv-SE")]]),
        });
      } catch {
        return;
      }
      if (answer.ok) await remove(item.id);
      else if (answer.status === 422) await put({ ...item, reasons: (await answer.json()).reasons });
      else return;
    }
  }

  return { MOST, all, get, remove, keep, send };
})();
