// Filters the rows of a table that is already here whole: <input data-saring="id of the table">.
// The count goes to <… id="<table>-n">, a polite live region. Lists that are paged are filtered by the server instead.
export function filter() {
  document.addEventListener("input", (event) => {
    const field = event.target.closest?.("[data-saring]");
    if (!field) return;
    const table = document.getElementById(field.dataset.saring);
    if (!table) return;
    const words = field.value.trim().toLowerCase();
    let shown = 0;
    for (const row of table.querySelectorAll("tbody tr")) {
      row.hidden = !row.textContent.toLowerCase().includes(words);
      if (!row.hidden) shown++;
    }
    const count = document.getElementById(`${field.dataset.saring}-n`);
    if (count) count.textContent = `${shown} baris`;
  });
}
