// The theme switch: <button data-aksi="tema">. The choice stays on this device.
const root = document.documentElement;

export function theme() {
  show();
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-aksi=tema]")) return;
    const next = root.getAttribute("data-bs-theme") === "dark" ? "light" : "dark";
    root.setAttribute("data-bs-theme", next);
    try { localStorage.setItem("tema", next); } catch { /* storage is closed: the choice lasts for this page */ }
    show();
  });
}

function show() {
  const dark = root.getAttribute("data-bs-theme") === "dark";
  for (const button of document.querySelectorAll("[data-aksi=tema]")) button.setAttribute("aria-pressed", String(dark));
}
