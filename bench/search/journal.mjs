// Writes a journal of 30 years: about 30,000 wins, the same in each run, in words as unevenly spread as those of a language.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const wordCount = 15_000, years = 30, first = Date.UTC(1996, 0, 1), dayMs = 864e5;
const tags = ["garden", "phone", "letters", "morning", "friends", "reading", "repair", "music", "kitchen", "sleep"];

let seed = 1;
const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
const pick = from => from[Math.floor(random() * from.length)];

const words = [...function* () {
  const starts = "b c d f g h k l m n p r s t v w sch st br tr kl".split(" "), middles = "a e i o u ei au ö ü ä".split(" "), ends = ["", "n", "t", "r", "s"];
  for (const seen = new Set(); seen.size < wordCount;) {
    let word = "";
    for (let parts = pick([1, 2, 2, 3, 3, 3, 4, 4]); parts > 0; parts--) word += pick(starts) + pick(middles);
    word += pick(ends);
    if (!seen.has(word)) yield word;
    seen.add(word);
  }
}()];

// Zipf's law: the nth word stands about 1/n times as often as the first.
const weights = words.map((_, at) => 1 / (at + 10));
const sums = weights.map((sum => weight => sum += weight)(0));
const word = () => {
  const at = random() * sums.at(-1);
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle] < at) low = middle + 1; else high = middle;
  }

  return words[low];
};

const line = () => {
  const said = Array.from({ length: 4 + Math.floor(random() * 11) }, word).join(" ");
  return `- ${said[0].toUpperCase()}${said.slice(1)}${random() < .6 ? pick([" #work", " #health", " #social"]) : ""}${random() < .1 ? " ⭐" : ""}`;
};

/** Writes the journal and says which day is its last, and words to look for: rare, common and in between. */
export const write = folder => {
  let last = "";
  for (let day = first; new Date(day).getUTCFullYear() < 1996 + years; day += dayMs) {
    if (random() < .15) continue;
    last = new Date(day).toISOString().slice(0, 10);
    const path = join(folder, "days", last.slice(0, 4));
    mkdirSync(path, { recursive: true });
    const wins = Array.from({ length: pick([1, 2, 3, 3, 3, 4, 4, 6]) }, line);
    writeFileSync(join(path, `${last}.md`), `---\ntags: [${pick(tags)}, ${pick(tags)}]\n---\n${wins.join("\n")}\n`);
  }

  writeFileSync(join(folder, "smallwins.yml"), "areas: [{ id: work }, { id: health }, { id: social }]\n");
  const long = words.filter(word => word.length >= 8);
  return { last, sought: [0, 40, 400, 4000].map(at => long[at]) };
};
