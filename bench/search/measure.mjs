// How quickly a key press in the search of 30,000 wins is answered, and whether the page stands still meanwhile.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { write } from "./journal.mjs";

const repository = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "smallwins-search-"));
const journal = join(folder, "journal"), site = join(folder, "site");

const of = numbers => {
  const sorted = [...numbers].sort((one, other) => one - other);
  return `median ${sorted[sorted.length >> 1].toFixed(1)} ms, worst ${sorted.at(-1).toFixed(1)} ms`;
};

try {
  const { last, sought } = write(journal);
  console.log(execFileSync("dotnet", ["run", "--project", join(repository, "src/SmallWins.Cli"), "-c", "Release", "--", "build", journal, "--today", last, "-o", site], { encoding: "utf8" }).trim());
  const data = readdirSync(join(site, "assets")).find(name => name.startsWith("wins."));
  console.log(`${data}: ${statSync(join(site, "assets", data)).size.toLocaleString("en")} bytes`);

  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
  for (const slower of [1, 4]) {
    const page = await browser.newPage();
    await page.addInitScript(() => {
      window.measured = { keys: [], still: 0, ready: 0 };
      // How long nothing else could run: the longest time between two messages to itself.
      const channel = new MessageChannel();
      let at = performance.now();
      channel.port1.onmessage = () => {
        measured.still = Math.max(measured.still, performance.now() - at);
        at = performance.now();
        setTimeout(() => { at = performance.now(); channel.port2.postMessage(0); }, 0);
      };
      channel.port2.postMessage(0);
      addEventListener("DOMContentLoaded", () => {
        let pressed = 0;
        document.addEventListener("input", () => { pressed = performance.now(); }, true);
        new MutationObserver(() => {
          if (pressed) measured.keys.push(performance.now() - pressed); else measured.ready ||= performance.now();
        }).observe(document.querySelector("[role=status]"), { childList: true });
      });
      new PerformanceObserver(list => { for (const task of list.getEntries()) measured.long = Math.max(measured.long ?? 0, task.duration); }).observe({ entryTypes: ["longtask"] });
    });
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    const worked = async () => (await session.send("Performance.getMetrics")).metrics.find(metric => metric.name === "TaskDuration").value * 1000;

    await page.goto(`${pathToFileURL(join(site, "evidence.html"))}#star=1`);
    await page.waitForFunction(() => measured.ready > 0);
    const loaded = await page.evaluate(() => { const { ready, still, long } = measured; Object.assign(measured, { still: 0, long: 0 }); return { ready, still, long }; });
    await page.keyboard.press("Escape");

    const typed = [...sought.map(word => word.slice(0, 8)), `${sought[1].slice(0, 4)} ${sought[2].slice(0, 3)}`, "#garden", `${sought[3].slice(0, 3)}x${sought[3].slice(4)}`];
    const work = [];
    for (const text of typed) {
      await page.locator("#q").fill("");
      for (const letter of text) {
        const before = await page.evaluate(() => measured.keys.length);
        const start = await worked();
        await page.keyboard.type(letter);
        await page.waitForFunction(count => measured.keys.length > count, before);
        work.push(await worked() - start);
      }
    }

    const { keys, still, long } = await page.evaluate(() => measured);
    console.log(`\nCPU ${slower} times slower`);
    console.log(`  ready to search   ${loaded.ready.toFixed(0)} ms after the page was asked for; longest task until then ${(loaded.long ?? 0).toFixed(0)} ms`);
    console.log(`  a key answered    ${of(keys)} (${keys.length} keys, the results drawn)`);
    console.log(`  its work          ${of(work)}, of the processor, layout and paint among it`);
    console.log(`  page at a stop    ${still.toFixed(1)} ms at most while typing; tasks over 50 ms: ${long ? `up to ${long.toFixed(0)} ms` : "none"}`);

    // Everything at once, as quickly as hands can: what is typed over must not be waited for.
    await page.locator("#q").fill("");
    await page.waitForTimeout(500);
    await page.evaluate(() => Object.assign(measured, { keys: [], still: 0, long: 0 }));
    await page.keyboard.type(`${sought[0]} ${sought[1]}`, { delay: 30 });
    await page.waitForTimeout(1000);
    const fast = await page.evaluate(() => measured);
    console.log(`  typed at a run    longest stop ${fast.still.toFixed(1)} ms, longest task ${fast.long ? `${fast.long.toFixed(0)} ms` : "under 50 ms"}; last key answered after ${fast.keys.at(-1).toFixed(1)} ms`);
    await page.close();
  }

  await browser.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
