// A part of a page that needs a module of its own says which: data-module="record" loads /js/record.js.
for (const part of document.querySelectorAll("[data-module]")) {
  const { default: begin } = await import(`/js/${part.dataset.module}.js`);
  begin(part);
}
navigator.serviceWorker?.register("/sw.js");
