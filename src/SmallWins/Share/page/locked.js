/* Asks for the passphrase, and puts the page behind it in this one's place. docs/sharing.md tells how it is encrypted. Nothing is kept. */
"use strict";

(() => {
  const [form, field, show, said, go] = ["unlock", "passphrase", "show", "said", "go"].map(id => document.getElementById(id));
  const say = form.dataset, utf8 = new TextEncoder();
  const bytesIn = base64 => Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
  const lock = JSON.parse(document.getElementById("lock").textContent);
  const tell = words => { said.textContent = words; };

  const open = async passphrase => {
    const words = await crypto.subtle.importKey("raw", utf8.encode(passphrase.normalize("NFC")), "PBKDF2", false, ["deriveKey"]);
    const key = await crypto.subtle.deriveKey(
      { name: "PBKDF2", hash: "SHA-256", salt: bytesIn(lock.salt), iterations: lock.rounds }, words, { name: "AES-GCM", length: 256 }, false, ["decrypt"]);
    const message = await crypto.subtle.decrypt({ name: "AES-GCM", iv: bytesIn(lock.nonce), additionalData: utf8.encode(lock.format) }, key, bytesIn(lock.content)).catch(() => null);
    return message && new TextDecoder().decode(new Uint8Array(message, 8, Number(new DataView(message).getBigUint64(0))));
  };

  const words = show.textContent;
  const hide = () => { field.type = "password"; show.textContent = words; show.setAttribute("aria-pressed", "false"); };
  show.onclick = () => {
    if (field.type === "text") return hide();
    field.type = "text";
    show.textContent = say.hide;
    show.setAttribute("aria-pressed", "true");
    field.focus();
  };

  let isBusy = false;
  form.addEventListener("submit", async event => {
    event.preventDefault();
    if (isBusy) return;
    if (!field.value) { tell(say.empty); field.focus(); return; }
    isBusy = true;
    form.setAttribute("aria-busy", "true");
    tell(say.working);
    hide();
    try {
      const html = await open(field.value);
      if (html === null) { tell(say.wrong); field.focus(); field.select(); return; }
      field.value = "";
      const page = new DOMParser().parseFromString(html, "text/html");
      document.replaceChild(document.adoptNode(page.documentElement), document.documentElement);
      scrollTo(0, 0);
    } catch (trouble) {
      tell(String(trouble));
    } finally {
      isBusy = false;
      form.removeAttribute("aria-busy");
    }
  });

  if (!window.crypto?.subtle) { tell(say.insecure); go.disabled = true; } else field.focus();
})();
