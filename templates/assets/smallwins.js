/* On every page: the keys / and r, and a note drawn from all wins. Everything else works without it. */
"use strict";

const smallwins = (() => {
  const { root, evidence } = document.currentScript.dataset;
  const all = (selector, then) => document.querySelectorAll(selector).forEach(then);

  const el = (name, attributes, ...children) => {
    const element = Object.assign(document.createElement(name), attributes);
    element.append(...children);
    return element;
  };

  /* ---- All wins, loaded once somebody asks: see WinsData.cs for how they are written ---- */

  let loading;
  const load = source => loading ??= new Promise((loaded, failed) => {
    const give = () => loaded(read(window.smallwinsData));
    document.head.append(el("script", { src: source, onload: give, onerror: () => { loading = null; failed(); } }));
  });

  const read = ({ last, dates, areas, tags, days, marks, lines }) => {
    const rows = lines.split("\n");
    const dayOf = new Int32Array(rows.length), numberOf = new Uint16Array(rows.length), yearOf = new Uint16Array(rows.length);
    const tagsOfDay = new Map();
    let win = 0, day = Date.parse(last) / 864e5;
    for (const part of days.split(";")) {
      const [back, wins, ...tagged] = part.split(",").map(digits => parseInt(digits, 36));
      day -= back;
      tagsOfDay.set(day, tagged);
      const year = new Date(day * 864e5).getUTCFullYear();
      for (let number = 1; number <= wins; number++, win++) [dayOf[win], numberOf[win], yearOf[win]] = [day, number, year];
    }

    const mark = at => marks.charCodeAt(at) - 48;
    const text = at => rows[at].split("\t", 1)[0];
    return {
      size: rows.length,
      tags,
      text,
      yearOf: at => yearOf[at],
      isStar: at => mark(at) % 2 === 1,
      areaOf: at => areas[(mark(at) >> 1) - 1]?.[0],
      tagsOf: at => {
        const own = rows[at].split("\t")[1];
        return own ? [...new Set([...own.split(",").map(digits => parseInt(digits, 36)), ...tagsOfDay.get(dayOf[at])])] : tagsOfDay.get(dayOf[at]);
      },
      show: at => {
        const iso = new Date(dayOf[at] * 864e5).toISOString().slice(0, 10);
        const [, area, color] = areas[(mark(at) >> 1) - 1] ?? [];
        const date = dates[iso.slice(5, 7) - 1].replace("22", +iso.slice(8)).replace("2033", iso.slice(0, 4));
        return { text: text(at), iso, date, area, color: color ?? "c-none", star: mark(at) % 2 === 1, href: `${root}days/${iso}.html#win-${numberOf[at]}` };
      },
    };
  };

  /* ---- A note, drawn in the place of the one that lies there ---- */

  const self = { root, el, load, pool: () => null };
  let drawn = -1;

  const note = ({ text, date, area, color, href }) => {
    const from = el("figcaption", {}, el("a", { href }, date));
    if (area) from.append(" ", el("span", { className: "area" }, el("i", { className: "dot" }), area));
    return el("figure", { className: `note drawn ${color}` }, el("blockquote", {}, el("p", {}, text)), from);
  };

  all(".draws", link => {
    const { wins } = link.dataset;
    const button = el("button", { type: "button", className: link.className }, ...link.childNodes);
    button.setAttribute("aria-keyshortcuts", "r");
    button.onclick = () => load(wins).then(known => {
      const pool = self.pool();
      const size = pool?.length || known.size;
      const pick = () => { const at = Math.floor(Math.random() * size); return pool?.length ? pool[at] : at; };
      let next = pick();
      while (next === drawn && size > 1) next = pick();
      drawn = next;
      const figure = note(known.show(drawn));
      button.closest("section").querySelector(".note").replaceWith(figure);
      figure.scrollIntoView({ block: "nearest" });
    }, () => { location.href = link.href; });
    link.parentElement.hidden = false;
    link.replaceWith(button);
    if (location.hash === "#draw") button.click();
  });

  /* ---- The keys, which can be switched off where the search is; the choice is kept where the browser lets a page keep something ---- */

  const kept = { get: () => { try { return localStorage.getItem("smallwins.keys"); } catch { return null; } }, set: value => { try { localStorage.setItem("smallwins.keys", value); } catch { /* then it holds for this page */ } } };
  let keys = kept.get() !== "off";
  const hint = () => all("kbd", key => { key.hidden = !keys; });
  hint();

  all(".keys", line => {
    const box = line.querySelector("input");
    box.checked = keys;
    box.onchange = () => { keys = box.checked; kept.set(keys ? "on" : "off"); hint(); };
    line.hidden = false;
  });

  document.addEventListener("keydown", event => {
    if (!keys || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing) return;
    if (event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]")) return;
    if (event.key === "/") {
      event.preventDefault();
      const field = document.querySelector("[type=search]");
      if (field) field.select(); else location.href = `${evidence}#q=`;
    } else if (event.key === "r" && !event.shiftKey) {
      document.querySelector("button.draws")?.click();
    }
  });

  return self;
})();
