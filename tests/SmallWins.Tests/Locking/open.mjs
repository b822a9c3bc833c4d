// Decrypts a locked site by docs/locked-format.md and nothing else: node open.mjs <folder> <to>, the passphrase in PASSPHRASE.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

const [folder, to] = process.argv.slice(2), { subtle } = globalThis.crypto;
const text = what => new TextEncoder().encode("smallwins-locked-1/" + what);
const gcm = what => ({ name: "AES-GCM", iv: new Uint8Array(12), additionalData: text(what) });
const bytes = base64 => Buffer.from(base64, "base64");

const page = await readFile(join(folder, "index.html"), "utf8");
const header = JSON.parse(/<script type="application\/json" id="lock">(.*?)<\/script>/.exec(page)[1]);
const words = await subtle.importKey("raw", new TextEncoder().encode(process.env.PASSPHRASE.normalize("NFC")), "PBKDF2", false, ["deriveKey"]);
const wrapping = await subtle.deriveKey(
  { name: "PBKDF2", hash: "SHA-256", salt: bytes(header.salt), iterations: header.rounds }, words, { name: "AES-GCM", length: 256 }, false, ["decrypt"]);
const key = await subtle.decrypt(gcm("key"), wrapping, bytes(header.key));

const derived = async (what, bits = 256) => subtle.deriveBits(
  { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(0), info: text(what) }, await subtle.importKey("raw", key, "HKDF", false, ["deriveBits"]), bits);

const open = async name => {
  const [, named, base64] = /^smallwinsBlob\("([0-9a-f]{40})","([A-Za-z0-9+/]+=*)"\)\n$/.exec(await readFile(join(folder, "b", name + ".js"), "ascii"));
  if (named !== name) throw new Error(name);
  const own = await subtle.importKey("raw", await derived("blob/" + name), "AES-GCM", false, ["decrypt"]);
  return new Uint8Array(await subtle.decrypt(gcm("blob/" + name), own, bytes(base64)));
};
const content = message => message.subarray(8, 8 + Number(new DataView(message.buffer).getBigUint64(0)));

const names = await subtle.importKey("raw", await derived("names"), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
const routes = await subtle.importKey("raw", await derived("routes"), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
const hex = buffer => Buffer.from(buffer).toString("hex");

const { files } = JSON.parse(new TextDecoder().decode(content(await open(header.contents))));
for (const [path, [name, route]] of Object.entries(files)) {
  const message = await open(name);
  if (hex(await subtle.sign("HMAC", names, Buffer.concat([Buffer.from(path + "\0"), message]))).slice(0, 40) !== name) throw new Error("name of " + path);
  if (hex(await subtle.sign("HMAC", routes, Buffer.from(path))).slice(0, 16) !== route) throw new Error("route of " + path);
  await mkdir(dirname(join(to, path)), { recursive: true });
  await writeFile(join(to, path), content(message));
}
