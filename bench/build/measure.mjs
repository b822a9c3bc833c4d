// Whole builds beside each other in one run: SmallWins, other generators with a simpler site of the same journal, and a copy of SmallWins' own output.
//   node bench/build/measure.mjs [--years 1,10,100] [--runs 5] [--peers hugo,eleventy] [--write]
// --write puts the figures into docs/performance.md and draws docs/images/performance.svg. Needs the .NET SDK, Node, GNU time, and the peers.
import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import * as journals from "./journal.mjs";
import { setUp } from "./peers.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const { values: asked } = parseArgs({ options: {
  years: { type: "string", default: "1,10,100" }, runs: { type: "string", default: "5" }, peers: { type: "string", default: "hugo,eleventy" }, write: { type: "boolean" },
} });
const sizes = asked.years.split(",").map(Number);
const peers = asked.peers.split(",").filter(name => name !== "");
const work = mkdtempSync(join(tmpdir(), "smallwins-bench-"));
const system = /RID:\s+(\S+)/.exec(execFileSync("dotnet", ["--info"], { encoding: "utf8" }))[1];
const smallwins = join(root, "artifacts", system, "smallwins");
execFileSync("dotnet", ["publish", join(root, "src", "SmallWins.Cli"), "-c", "Release", "-r", system, "-o", dirname(smallwins), "--nologo", "-v", "q"], { stdio: "inherit" });

let aside = 0;
const median = list => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

// A folder that was there is moved away and not removed: ext4 is slow for minutes at making files where some were just removed.
function clear(folder) {
  if (existsSync(folder)) renameSync(folder, join(work, `aside-${aside++}`));
}

function run({ command, cwd, env, before }) {
  before?.();
  execFileSync("sync"); // or it waits for the disk with what the run before it wrote
  const note = join(work, "time");
  const began = process.hrtime.bigint();
  const { status, stderr } = spawnSync("/usr/bin/time", ["-f", "%M", "-o", note, ...command], { cwd, env: { ...process.env, ...env }, encoding: "utf8" });
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  if (status !== 0) throw new Error(`${command.join(" ")}: ${stderr}`);
  return { seconds, megabytes: Number(readFileSync(note, "utf8").trim().split("\n").at(-1)) / 1024 };
}

function casesOf(years) {
  const at = name => join(work, `${name}-${years}`);
  const journal = at("journal");
  const { days, last } = journals.write(journal, years);
  const build = (output, from = journal) => [smallwins, "build", from, "--output", output, "--today", last];

  // From nothing: a journal as it was cloned, without what an earlier build has kept beside it.
  const fresh = at("fresh");
  cpSync(journal, fresh, { recursive: true });
  const cases = {
    cold: { command: build(at("cold"), fresh), before: () => [at("cold"), join(fresh, ".smallwins")].forEach(clear) },
    unchanged: { command: build(at("kept")) },
    "one day": { command: build(at("kept")), before: () => appendFileSync(join(journal, "days", last.slice(0, 4), last.slice(5, 7), `${last}.md`), "\nAnd a line more.\n") },
    "cp -r": { command: ["cp", "-r", at("kept"), at("copy")], before: () => clear(at("copy")) },
  };
  execFileSync(smallwins, build(at("kept")).slice(1));
  for (const peer of peers) {
    setUp(peer, journal, at(peer));
    if (peer === "hugo") {
      cases.hugo = { command: ["hugo", "-s", at(peer), "-d", at("hugo-out"), "--quiet", "--buildFuture"], before: () => clear(at("hugo-out")) };
    } else {
      execFileSync("npm", ["install", "--silent", "--no-audit", "--no-fund"], { cwd: at(peer) });
      cases.eleventy = { command: ["node", "node_modules/@11ty/eleventy/cmd.cjs", "--quiet"], cwd: at(peer), env: { OUT: at("eleventy-out") }, before: () => clear(at("eleventy-out")) };
    }
  }

  return { days, cases };
}

const results = [];
for (const years of sizes) {
  const { days, cases } = casesOf(years);
  const all = Object.fromEntries(Object.keys(cases).map(name => [name, []]));
  for (let turn = 0; turn < Number(asked.runs); turn++) for (const [name, one] of Object.entries(cases)) all[name].push(run(one));
  const figures = Object.fromEntries(Object.entries(all).map(([name, runs]) => [name, { seconds: median(runs.map(one => one.seconds)), megabytes: Math.max(...runs.map(one => one.megabytes)) }]));
  results.push({ years, days, figures });
  console.log(years, "years", days, "days");
  for (const [name, { seconds, megabytes }] of Object.entries(figures)) console.log(`  ${name.padEnd(10)} ${seconds.toFixed(3)} s  ${megabytes.toFixed(0).padStart(5)} MB  ${(seconds / figures.cold.seconds).toFixed(2)} × cold`);
}

// Starting a program and its clock takes a while of its own, which is part of every figure.
const [startUp, nothing] = [[], []];
for (let turn = 0; turn < 20; turn++) {
  startUp.push(run({ command: [smallwins, "--version"] }).seconds);
  nothing.push(run({ command: ["true"] }).seconds);
}
const started = `${(median(startUp) * 1000).toFixed(0)} ms (a program that does nothing, measured alike: ${(median(nothing) * 1000).toFixed(0)} ms)`;
console.log(`--version ${started}`);
if (asked.write) write();
rmSync(work, { recursive: true, force: true });

function write() {
  const names = Object.keys(results[0].figures);
  const version = (command, args) => spawnSync(command, args, { encoding: "utf8" }).stdout?.split("\n")[0].trim();
  const rows = results.flatMap(({ years, days, figures }) => names.map(name =>
    `| ${years} (${days.toLocaleString("en")} days) | ${said(name)} | ${figures[name].seconds.toFixed(2)} s | ${(figures.cold.seconds / figures[name].seconds).toFixed(2)} | ${figures[name].megabytes.toFixed(0)} MB |`));
  const text = [
    `Measured on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} cores (${cpus()[0].model}), ${Math.round(totalmem() / 2 ** 30)} GiB, ${execFileSync("uname", ["-s"], { encoding: "utf8" }).trim()}, .NET ${version("dotnet", ["--version"])}`
      + (peers.includes("hugo") ? `, ${/hugo v[\d.]+/.exec(version("hugo", ["version"]))[0]}` : "") + (peers.includes("eleventy") ? `, Eleventy 3.1.2 on Node ${process.version}` : "") + ".",
    `Medians of ${asked.runs} runs, one after the other in turns; memory is the most of any run. \`--version\`: ${started}.`,
    "", "| years | | time | a cold build takes … times it | peak memory |", "|---|---|--:|--:|--:|", ...rows,
  ].join("\n");
  const file = join(root, "docs", "performance.md");
  writeFileSync(file, readFileSync(file, "utf8").replace(/(<!-- measured -->\n)[^]*?(<!-- end -->)/, `$1\n${text}\n\n$2`));
  writeFileSync(join(root, "docs", "images", "performance.svg"), chart());
}

function said(name) {
  return { cold: "SmallWins, from nothing", unchanged: "SmallWins, nothing changed", "one day": "SmallWins, a day changed", "cp -r": "`cp -r` of its output", hugo: "Hugo", eleventy: "Eleventy" }[name];
}

// Both axes grow by tenfolds, so that what costs the same a day is a straight line.
function chart() {
  const shown = ["cold", ...peers];
  const [width, height, left, bottom] = [640, 400, 60, 40];
  const most = Math.max(...results.flatMap(one => shown.map(name => one.figures[name].seconds)));
  const [low, high] = [-2, Math.ceil(Math.log10(most))];
  const x = days => left + (Math.log10(days) - 2) / 3 * (width - left - 110);
  const y = seconds => height - bottom - (Math.log10(seconds) - low) / (high - low) * (height - bottom - 20);
  const line = (x1, y1, x2, y2) => `<line x1="${x1.toFixed(1)}" y1="${y1.toFixed(1)}" x2="${x2.toFixed(1)}" y2="${y2.toFixed(1)}" stroke="#8888" stroke-width="1"/>`;
  const label = (at, to, text, anchor = "middle", color = "#666") => `<text x="${at.toFixed(1)}" y="${to.toFixed(1)}" text-anchor="${anchor}" fill="${color}">${text}</text>`;
  const colors = ["#b7791f", "#2b6cb0", "#6b46c1"];
  const parts = [];
  for (let power = low; power <= high; power++) parts.push(line(left, y(10 ** power), width - 110, y(10 ** power)), label(left - 8, y(10 ** power) + 4, `${10 ** power} s`, "end"));
  for (const days of [100, 1000, 10000, 100000]) parts.push(label(x(days), height - 16, `${days.toLocaleString("en")} days`));
  shown.forEach((name, at) => {
    const points = results.map(one => [x(one.days), y(one.figures[name].seconds)]);
    parts.push(`<polyline fill="none" stroke="${colors[at]}" stroke-width="2" points="${points.map(point => point.map(n => n.toFixed(1)).join(",")).join(" ")}"/>`);
    parts.push(...points.map(([cx, cy]) => `<circle cx="${cx.toFixed(1)}" cy="${cy.toFixed(1)}" r="3.5" fill="${colors[at]}"/>`));

    // Beside the lines of the grid, in the colour of its own.
    parts.push(label(width - 102, points.at(-1)[1] + 4, name === "cold" ? "SmallWins" : said(name), "start", colors[at]));
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" fill="#666">\n${parts.join("\n")}\n</svg>\n`;
}
