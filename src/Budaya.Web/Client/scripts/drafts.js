// Drafts of a form on this device: <form data-draf="key">, with [data-draf-kabar] for the state in words.
// Text only, never files, passwords or hidden fields. Cleared when the server says that the form was accepted: the page after
// sending carries <… data-draf-hapus="key">. What cannot be sent now waits; nothing is sent by itself.
const name = (key) => `draf:${location.pathname.split("/")[1]}:${key}`;

export function drafts() {
  for (const mark of document.querySelectorAll("[data-draf-hapus]")) remove(name(mark.dataset.drafHapus));
  for (const form of document.querySelectorAll("form[data-draf]")) keep(form);
  const strip = document.querySelector("[data-jaringan]");
  if (strip) {
    const set = () => { strip.hidden = navigator.onLine; };
    addEventListener("online", set);
    addEventListener("offline", set);
    set();
  }
}

function keep(form) {
  const key = name(form.dataset.draf);
  const says = form.querySelector("[data-draf-kabar]");
  if (!form.querySelector("[aria-invalid=true]")) restore(form, key, says);
  let timer;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => write(form, key, says), 500);
  });
  form.addEventListener("submit", (event) => {
    write(form, key, says);
    if (navigator.onLine) return;
    event.preventDefault();
    delete form.dataset.terkirim;
    if (says) says.textContent = "Tidak ada sinyal. Isian tersimpan di perangkat ini. Tekan Kirim lagi saat sinyal kembali.";
  });
}

const fields = (form) => [...form.elements].filter((field) =>
  field.name && !field.name.startsWith("__") && !["hidden", "password", "file", "submit", "button"].includes(field.type));

function write(form, key, says) {
  const values = fields(form).map((field) => [field.name, field.value, field.checked ?? null]);
  try {
    localStorage.setItem(key, JSON.stringify(values));
    if (says) says.textContent = `Tersimpan di perangkat ini pukul ${clock(new Date())}.`;
  } catch {
    if (says) says.textContent = "Isian belum tersimpan di perangkat ini.";
  }
}

function restore(form, key, says) {
  let values = null;
  try { values = JSON.parse(localStorage.getItem(key)); } catch { /* no storage, or not ours */ }
  if (!Array.isArray(values)) return;
  for (const field of fields(form)) {
    const choice = field.type === "checkbox" || field.type === "radio";
    const kept = values.find((v) => v[0] === field.name && (!choice || v[1] === field.value));
    if (!kept) continue;
    if (choice) field.checked = kept[2] === true;
    else field.value = kept[1];
  }
  if (says) says.textContent = "Isian dari perangkat ini dipulihkan.";
}

function remove(key) {
  try { localStorage.removeItem(key); } catch { /* nothing was kept */ }
}

const clock = (time) => `${String(time.getHours()).padStart(2, "0")}.${String(time.getMinutes()).padStart(2, "0")}`;
