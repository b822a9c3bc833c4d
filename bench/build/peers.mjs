// The same journal as a site of another generator: a page a day with its neighbours, ISO weeks, tags, a first page, an archive and a feed.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));

// The week of ISO 8601: the one of its Thursday.
function week(date) {
  const thursday = new Date(Date.parse(date));
  thursday.setUTCDate(thursday.getUTCDate() + 3 - ((thursday.getUTCDay() + 6) % 7));
  const year = thursday.getUTCFullYear();
  const number = 1 + Math.floor((thursday - Date.UTC(year, 0, 1)) / 6048e5);
  return `${year}-W${String(number).padStart(2, "0")}`;
}

/** Writes a peer's site of a journal into a folder. */
export function setUp(peer, journal, folder) {
  cpSync(join(here, peer), folder, { recursive: true, filter: path => basename(path) !== "node_modules" });
  const content = join(folder, "content", "days");
  mkdirSync(content, { recursive: true });
  for (const name of readdirSync(join(journal, "days"), { recursive: true }).filter(name => name.endsWith(".md"))) {
    const text = readFileSync(join(journal, "days", name), "utf8");
    const date = basename(name, ".md");
    const [, matter, body] = /^---\n([^]*?)\n---\n([^]*)$/.exec(text);
    const mood = /mood: (\d)/.exec(matter)[1];
    const ofDay = /tags: \[(.*)\]/.exec(matter)[1];
    const all = [...new Set([ofDay, ...[...body.matchAll(/#(\w[\w-]*)/g)].map(mark => mark[1])])];
    writeFileSync(join(content, `${date}.md`),
      `---\ntitle: "${date}"\ndate: ${date}\nmood: ${mood}\ntags: [${all.join(", ")}]\nweeks: ["${week(date)}"]\n---\n${body.replaceAll(/ [#@]\w[\w-]*/g, "")}`);
  }
}
