// Passkeys: <form data-passkey="buat | tunjukkan" data-passkey-tanya="address of the question"> with a hidden field "credential".
// The form stays hidden where the browser knows no passkeys; a password and a code do there.
export function passkey() {
  if (!window.PublicKeyCredential || !PublicKeyCredential.parseCreationOptionsFromJSON || !PublicKeyCredential.parseRequestOptionsFromJSON) return;
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      if (form.elements.credential.value) return;
      event.preventDefault();
      event.stopPropagation();
      ask(form);
    });
  }
}

async function ask(form) {
  const says = form.querySelector("[data-passkey-galat]");
  if (says) says.hidden = true;
  try {
    const answer = await fetch(form.dataset.passkeyTanya, { method: "POST", body: new URLSearchParams(new FormData(form)), credentials: "same-origin" });
    if (!answer.ok) throw new Error(String(answer.status));
    const question = await answer.json();
    const credential =
      form.dataset.passkey === "buat"
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(question) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(question) });
    form.elements.credential.value = JSON.stringify(credential);
    form.requestSubmit();
  } catch (error) {
    if (!says) return;
    says.textContent = error.name === "NotAllowedError" ? "Kunci sandi tidak dipakai: dibatalkan, atau waktunya habis." : "Kunci sandi tidak dapat dipakai di perangkat ini.";
    says.hidden = false;
  }
}
