/* On every page: the key /, and where a note lies the key r, which draws another. Everything else works without it. */
"use strict";

const smallwins = (() => {
  const { root, evidence } = document.currentScript.dataset;
  const all = (selector, then) => document.querySelectorAll(selector).forEach(then);

  const el = (name, attributes, ...children) => {
    const element = Object.assign(document.createElement(name), attributes);
    element.append(...children);
    return element;
  };

  /* ---- All wins, loaded once somebody asks; WinsData.cs says how they are written ---- */

  let loading;
  const load = src => loading ??= new Promise((loaded, failed) => document.head.append(el("script", {
    src,
    onload: () => loaded(read(smallwinsData)),
    onerror: () => { loading = null; failed(); },
  })));

  const numbers = text => text.split(",").map(digits => parseInt(digits, 36));
  const dateOf = day => new Date(day * 864e5).toISOString().slice(0, 10);

  const read = ({ last, dates, areas, tags, days, marks, lines }) => {
    const rows = lines.split("\n");
    const dayOf = new Int32Array(rows.length), numberOf = new Uint16Array(rows.length), yearOf = new Uint16Array(rows.length);
    const tagsOfDay = new Map();
    let win = 0, day = Date.parse(last) / 864e5;
    for (const part of days.split(";")) {
      const [back, wins, ...tagged] = numbers(part);
      day -= back;
      tagsOfDay.set(day, tagged);
      const year = +dateOf(day).slice(0, 4);
      for (let number = 1; number <= wins; number++, win++) [dayOf[win], numberOf[win], yearOf[win]] = [day, number, year];
    }

    const markOf = at => marks.charCodeAt(at) - 48;
    return {
      size: rows.length,
      areaOf: at => areas[(markOf(at) >> 1) - 1] ?? ["", "", "c-none"],
      isStar: at => markOf(at) % 2,
      yearOf: at => yearOf[at],
      textOf: at => rows[at].split("\t", 1)[0],
      tagsOf: at => [...new Set([...tagsOfDay.get(dayOf[at]), ...numbers(rows[at].split("\t")[1] ?? "").filter(Number.isFinite)])].map(tag => tags[tag]),
      dateOf: at => {
        const [year, month, number] = dateOf(dayOf[at]).split("-");
        return dates[month - 1].replace("22", +number).replace("2033", year);
      },
      linkTo: at => `${root}days/${dateOf(dayOf[at])}.html#win-${numberOf[at]}`,
    };
  };

  /* ---- A note, drawn in the place of the one that lies there ---- */

  let drawn;
  const draw = (wins, pool, section) => {
    const pick = () => { const at = Math.floor(Math.random() * (pool?.length || wins.size)); return pool?.length ? pool[at] : at; };
    const before = drawn;
    do drawn = pick(); while (drawn === before && (pool?.length || wins.size) > 1);
    const [, area, color] = wins.areaOf(drawn);
    const from = el("figcaption", {}, el("a", { href: wins.linkTo(drawn) }, wins.dateOf(drawn)));
    if (area) from.append(" ", el("span", { className: "area" }, el("i", { className: "dot" }), area));
    const note = el("figure", { className: "note drawn " + color }, el("blockquote", {}, el("p", {}, wins.textOf(drawn))), from);
    section.querySelector(".note").replaceWith(note);
    note.scrollIntoView({ block: "nearest" });
  };

  const self = { el, load, pool: () => null };
  all("a.draws[data-wins]", link => {
    const button = el("button", { type: "button", className: "draws" }, ...link.childNodes);
    button.setAttribute("aria-keyshortcuts", "r");
    button.onclick = () => load(link.dataset.wins).then(wins => draw(wins, self.pool(), button.closest("section")), () => { location.href = link.href; });
    link.parentElement.hidden = false;
    link.replaceWith(button);
    if (location.hash === "#draw") button.click();
  });

  /* ---- The keys. They can be switched off beside the search, for good where the browser lets a page remember ---- */

  let memory = {};
  try { memory = localStorage ?? memory; } catch { /* then for this page */ }
  const areOff = () => memory.smallwinsKeys === "off";
  const hint = () => all("kbd.key", key => { key.hidden = areOff(); });
  hint();

  all("main > .keys", line => {
    const box = line.querySelector("input");
    box.checked = !areOff();
    box.onchange = () => {
      const smallwinsKeys = box.checked ? "on" : "off";
      try { memory.smallwinsKeys = smallwinsKeys; } catch { memory = { smallwinsKeys }; }
      hint();
    };
    line.hidden = false;
  });

  document.addEventListener("keydown", event => {
    if (areOff() || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing) return;
    if (event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]")) return;
    if (event.key === "/") {
      event.preventDefault();
      const field = document.querySelector("[type=search]");
      if (field) field.select(); else location.href = evidence + "#q=";
    } else if (event.key === "r") {
      document.querySelector("button.draws")?.click();
    }
  });

  return self;
})();
