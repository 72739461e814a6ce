// A button that waits for a tick: <button data-gerbang="id of the checkbox" aria-describedby="reason">.
// The button says why instead of dying silently; the server checks again. Also: no form is sent twice by a double press.
export function gate() {
  for (const button of document.querySelectorAll("[data-gerbang]")) {
    const tick = document.getElementById(button.dataset.gerbang);
    if (!tick) continue;
    const set = () => button.setAttribute("aria-disabled", String(!tick.checked));
    tick.addEventListener("change", set);
    set();
  }
  document.addEventListener("click", (event) => {
    if (event.target.closest("[aria-disabled=true]")) event.preventDefault();
  });
  document.addEventListener("submit", (event) => {
    const form = event.target;
    const waits = [...form.querySelectorAll("[data-gerbang]")].some((b) => b.getAttribute("aria-disabled") === "true");
    if (waits || (form.method === "post" && form.dataset.terkirim === "ya")) {
      event.preventDefault();
      return;
    }
    if (form.method === "post" && !form.hasAttribute("hx-post")) form.dataset.terkirim = "ya";
  });
  // Back from the next page: the form may be sent again.
  addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-terkirim]")) delete form.dataset.terkirim;
  });
}
