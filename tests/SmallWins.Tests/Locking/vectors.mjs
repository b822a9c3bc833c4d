// WebCrypto against the vectors that VectorTests.cs has, which come in as JSON on the standard input.
import { readFileSync } from "node:fs";

const { subtle } = globalThis.crypto, { gcm, pbkdf2, hkdf } = JSON.parse(readFileSync(0, "utf8"));
const bytes = hex => new Uint8Array(Buffer.from(hex, "hex")), hex = buffer => Buffer.from(buffer).toString("hex");
const same = (is, meant) => { if (is !== meant) throw new Error(`${is} instead of ${meant}`); };

for (const [key, iv, additionalData, plain, cipher, tag] of gcm) {
  const own = await subtle.importKey("raw", bytes(key), "AES-GCM", false, ["encrypt", "decrypt"]);
  same(hex(await subtle.encrypt({ name: "AES-GCM", iv: bytes(iv), additionalData: bytes(additionalData) }, own, bytes(plain))), cipher + tag);
  same(hex(await subtle.decrypt({ name: "AES-GCM", iv: bytes(iv), additionalData: bytes(additionalData) }, own, bytes(cipher + tag))), plain);
}

for (const [password, salt, iterations, key] of pbkdf2) {
  const own = await subtle.importKey("raw", Buffer.from(password), "PBKDF2", false, ["deriveBits"]);
  same(hex(await subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt: Buffer.from(salt), iterations }, own, 512)), key);
}

for (const [salt, info, key] of hkdf) {
  const own = await subtle.importKey("raw", bytes("0b".repeat(22)), "HKDF", false, ["deriveBits"]);
  same(hex(await subtle.deriveBits({ name: "HKDF", hash: "SHA-256", salt: bytes(salt), info: bytes(info) }, own, 336)), key);
}

console.log(gcm.length + pbkdf2.length + hkdf.length);
