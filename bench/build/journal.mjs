// A journal of any length that is the same each time: a day's words depend on its date alone, so that ten years begin as one does.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const day = 864e5;
const first = Date.UTC(2016, 0, 1);
const areas = ["work", "health", "people", "making"];
const tags = ["garden", "reading", "running", "music", "money", "cooking", "sleep", "friends", "letters", "repairs", "spanish", "drawing"];
const verbs = ["Finished", "Sent", "Mended", "Practised", "Wrote", "Walked past", "Sorted", "Began", "Called about", "Cooked", "Read", "Returned"];
const things = ["the second page of the letter", "a pot of soup", "the bike's rear brake", "ten lines of **the talk**", "the drawer below the sink", "one Spanish lesson",
  "the form for the insurance", "a song without stopping", "the [list of errands](https://example.org/list)", "the window box", "twenty pages", "the `backup` of the photos"];
const ends = ["before breakfast", "although it rained", "and it took four minutes", "with a cup of tea", "after putting it off for a week", "and slept well", "while the kettle boiled", "and told Sam"];
const sentences = ["The morning was slow, and that was fine.", "What helped was to begin with the smallest part.", "A short walk turned the afternoon around.",
  "It was easier than it had looked on Monday.", "Somebody said thank you, and I heard it.", "Tomorrow can begin where this stopped."];

// Mulberry32, by Tommy Ettinger, in the public domain.
const seeded = seed => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

/** Writes it, and says how many days have a file and which is the last. */
export function write(folder, years) {
  const end = Date.UTC(2016 + years, 0, 1);
  mkdirSync(join(folder, "goals"), { recursive: true });
  writeFileSync(join(folder, "smallwins.yml"), "title: Ten minutes a day\nareas: [{ id: work }, { id: health }, { id: people }, { id: making }]\n");
  let days = 0, last = "";
  for (let at = first, number = 0; at < end; at += day, number++) {
    const random = seeded(number);
    const of = list => list[Math.floor(random() * list.length)];
    const date = new Date(at).toISOString().slice(0, 10);
    if (number % 91 === 0) {
      writeFileSync(join(folder, "goals", `goal-${number / 91}.md`), `---\ntitle: A quarter of an hour, number ${number / 91 + 1}\nstart: ${date}\ndays: 14\narea: ${areas[(number / 91) % 4]}\n---\n`);
    }

    if (random() > 0.85) continue;
    let text = `---\nmood: ${1 + Math.floor(random() * 5)}\ntags: [${of(tags)}]\n---\n`;
    for (let wins = 1 + Math.floor(random() * 5); wins > 0; wins--) {
      text += `- ${of(verbs)} ${of(things)} ${of(ends)}` + (random() < 0.7 ? ` #${of(areas)}` : "") + (random() < 0.3 ? ` #${of(tags)}` : "") + (random() < 0.1 ? " ⭐" : "") + "\n";
    }

    if (number % 91 < 14) text += `- Kept it small @goal-${Math.floor(number / 91)}\n`;
    if (random() < 0.5) text += `\n## Notes\n\n${of(sentences)} ${of(sentences)}\n\n${of(sentences)}\n`;
    const month = join(folder, "days", date.slice(0, 4), date.slice(5, 7));
    mkdirSync(month, { recursive: true });
    writeFileSync(join(month, `${date}.md`), text);
    days++;
    last = date;
  }

  return { days, last };
}
