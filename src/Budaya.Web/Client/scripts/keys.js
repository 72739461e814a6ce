// Keyboard: Ctrl K to the search field, F8 to the next finding, ? to the list of shortcuts.
// Single keys can be switched off on /bantuan/pintasan (kept on this device).
export function keys() {
  for (const box of document.querySelectorAll("[data-pintasan-tunggal]")) {
    box.checked = singleKeys();
    box.addEventListener("change", () => {
      try { localStorage.setItem("pintasan-tunggal", box.checked ? "ya" : "tidak"); } catch { /* lasts for this page */ }
    });
  }
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") toSearch(event);
    else if (event.key === "F8") toFinding(event);
    else if (event.key === "?" && singleKeys() && !typing(event.target)) toHelp(event);
  });
}

function singleKeys() {
  try { return localStorage.getItem("pintasan-tunggal") !== "tidak"; } catch { return true; }
}

const typing = (element) => element.closest?.("input, textarea, select, [contenteditable], .cm-editor");

function toSearch(event) {
  const field = document.getElementById("cari");
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
}

function toFinding(event) {
  const findings = [...document.querySelectorAll(".temuan [data-baris]")];
  if (findings.length === 0) return;
  event.preventDefault();
  const step = event.shiftKey ? -1 : 1;
  const now = findings.indexOf(document.activeElement);
  const next = findings[(now + step + findings.length) % findings.length];
  next.focus();
  next.click();
}

function toHelp(event) {
  const link = document.querySelector("[data-pintasan]");
  if (!link) return;
  event.preventDefault();
  location.assign(link.href);
}
