// A journal of ten years: the last 364 days of the sample journal, ten times, each time 52 weeks further back.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

const day = 864e5;
const times = 10;

export function write(sample, folder) {
  cpSync(sample, folder, { recursive: true, filter: path => !["_site", ".smallwins", "days"].includes(basename(path)) });
  const names = readdirSync(join(sample, "days"), { recursive: true });
  const days = names.filter(name => name.endsWith(".md"))
    .map(name => ({ name, date: Date.parse(basename(name).slice(0, 10)) }));
  const last = Math.max(...days.map(one => one.date));
  let count = 0;
  for (const { name, date } of days.filter(one => last - one.date < 364 * day)) {
    for (let back = 0; back < times; back++) {
      const then = new Date(date - back * 364 * day).toISOString().slice(0, 10);
      const file = join(folder, "days", then.slice(0, 4), then + basename(name).slice(10));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, readFileSync(join(sample, "days", name), "utf8"));
      count++;
    }
  }

  // Pictures that lie beside a day lie beside each of its copies.
  for (const name of names.filter(name => /\.(jpg|png|gif|webp)$/.test(name))) {
    for (const year of readdirSync(join(folder, "days"))) cpSync(join(sample, "days", name), join(folder, "days", year, basename(name)));
  }

  return { count, last: new Date(last).toISOString().slice(0, 10) };
}

export const remove = folder => rmSync(folder, { recursive: true, force: true });
