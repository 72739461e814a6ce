// Live check of an acronym: do the pieces that the values give spell it, in order?
//   <input id="akronim">, per value <input data-nilai="n"> and <input data-huruf="n"> (the letters it gives; empty: its first),
//   per tile [data-ubin="n"], result in #hasil-akronim. The server checks the same on saving.
export function acronym() {
  const field = document.getElementById("akronim");
  if (!field) return;
  document.addEventListener("input", (event) => {
    if (event.target === field || event.target.matches?.("[data-nilai], [data-huruf]")) check(field);
  });
}

const letters = (text) => text.toUpperCase().replace(/[^\p{L}]/gu, "");

function check(field) {
  const word = letters(field.value);
  const values = [...document.querySelectorAll("[data-nilai]")];
  let at = 0;
  let good = 0;
  for (const value of values) {
    const n = value.dataset.nilai;
    const given = document.querySelector(`[data-huruf="${n}"]`)?.value ?? "";
    const piece = letters(given) || letters(value.value).charAt(0);
    const fits = piece !== "" && letters(value.value).startsWith(piece) && word.startsWith(piece, at);
    if (fits) good++;
    show(n, word.slice(at, at + Math.max(piece.length, 1)) || "–", value.value, fits);
    at += Math.max(piece.length, 1);
  }
  const result = document.getElementById("hasil-akronim");
  if (!result) return;
  const length = at === word.length ? "" : `Akronim mempunyai ${word.length} huruf, nilai memberi ${at}. `;
  result.textContent = `${length}${good} dari ${values.length} nilai cocok.`;
}

function show(n, piece, name, fits) {
  const tile = document.querySelector(`[data-ubin="${n}"]`);
  if (!tile) return;
  tile.querySelector(".ubin-huruf").textContent = piece;
  tile.querySelector(".ubin-huruf").classList.toggle("salah", !fits);
  tile.querySelector(".nm").textContent = name || "(kosong)";
  const verdict = tile.querySelector(".st");
  verdict.className = `st ${fits ? "ok" : "buruk"}`;
  verdict.querySelector(".kata").textContent = fits ? "cocok" : "tidak cocok";
}
