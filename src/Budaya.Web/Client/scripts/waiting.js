// htmx requests: the old content stays and is marked busy; after eight seconds a text offers another try.
export function waiting() {
  const timers = new WeakMap();
  document.addEventListener("htmx:beforeRequest", (event) => {
    const target = event.detail.target;
    target.setAttribute("aria-busy", "true");
    timers.set(target, setTimeout(() => say("Masih memuat. Sinyal lambat?"), 8000));
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    const target = event.detail.target;
    target.removeAttribute("aria-busy");
    clearTimeout(timers.get(target));
    say(event.detail.successful ? "" : "Bagian ini gagal dimuat. Coba lagi.");
  });
}

function say(words) {
  const region = document.getElementById("kabar-halaman");
  if (region && region.textContent !== words) region.textContent = words;
}
