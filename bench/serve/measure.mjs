// How soon a save is on screen: from the moment before a day's file is written until the browser has painted its words.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { remove, write } from "./journal.mjs";

const saves = 20;
const repository = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "smallwins-serve-"));
const journal = join(folder, "journal");
const pause = milliseconds => new Promise(done => setTimeout(done, milliseconds));

const of = numbers => {
  const sorted = [...numbers].sort((one, other) => one - other);
  return `median ${sorted[sorted.length >> 1]} ms, worst ${sorted.at(-1)} ms, first ${numbers[0]} ms`;
};

let server, browser;
try {
  const { count, last } = write(join(repository, "sample-journal"), journal);
  console.log(`${count} days`);
  if (!process.env.SMALLWINS) execFileSync("dotnet", ["build", join(repository, "src/SmallWins.Cli"), "-c", "Release", "--nologo", "-v", "q"]);
  const start = Date.now();
  const [command, ...before] = process.env.SMALLWINS ? [process.env.SMALLWINS] : ["dotnet", join(repository, "src/SmallWins.Cli/bin/Release/net10.0/smallwins.dll")];
  server = spawn(command, [...before, "serve", journal, "--today", last, "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
  const lines = [];
  server.stdout.setEncoding("utf8").on("data", text => lines.push(...text.trim().split("\n")));
  while (!lines[0]) await pause(20);
  const address = lines[0].match(/http:\S+/)[0];
  console.log(`ready after ${Date.now() - start} ms`);

  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
  const file = join(journal, "days", last.slice(0, 4), last + ".md");
  const text = readFileSync(file, "utf8");
  for (const path of [`days/${last}.html`, "index.html"]) {
    const page = await browser.newPage();
    let seen = () => {};
    await page.exposeFunction("measured", (word, at) => seen(word, at));
    await page.addInitScript(() => addEventListener("DOMContentLoaded", () => {
      // After the next painting, whether the page was changed where it lies or loaded again.
      const tell = () => requestAnimationFrame(() => setTimeout(() => measured(document.querySelector("main")?.textContent.match(/Measured [0-9]+/)?.[0], Date.now())));
      new MutationObserver(tell).observe(document.documentElement, { subtree: true, childList: true, characterData: true });
      tell();
    }));
    await page.goto(address + path);
    await pause(1000);
    const times = [];
    for (let save = 1; save <= saves; save++) {
      const shown = new Promise(done => { seen = (word, at) => word === `Measured ${save}` && done(at); });
      const before = Date.now();
      // As editors do that save by rename.
      writeFileSync(file + "~", text.replace(/^- /m, `- Measured ${save} `));
      renameSync(file + "~", file);
      times.push(await shown - before);
      await pause(300);
    }
    console.log(`${path}: ${of(times)}`);
    await page.close();
  }
  console.log(`rebuilds: ${of(lines.map(line => +line.match(/→ ([0-9]+) ms/)?.[1]).filter(Number.isFinite))}`);
} finally {
  await browser?.close();
  server?.kill("SIGTERM");
  remove(folder);
}
