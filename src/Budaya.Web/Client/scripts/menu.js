// The side navigation on a narrow screen, the account menu, and printing.
export function menu() {
  document.addEventListener("click", (event) => {
    const open = document.querySelector("details.akun[open]");
    if (open && !open.contains(event.target)) open.open = false;

    const button = event.target.closest("[data-aksi]");
    if (button?.dataset.aksi === "cetak") window.print();
    if (button?.dataset.aksi === "menu") toggle(button);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const account = document.querySelector("details.akun[open]");
    if (account) {
      account.open = false;
      account.querySelector("summary").focus();
    }
    const button = document.querySelector("[data-aksi=menu][aria-expanded=true]");
    if (button) {
      toggle(button);
      button.focus();
    }
  });
}

function toggle(button) {
  const opened = document.getElementById("samping").classList.toggle("buka");
  button.setAttribute("aria-expanded", String(opened));
}
