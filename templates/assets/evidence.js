/* The search: all wins while typing, in slices short enough that a key never waits. */
"use strict";

(() => {
  const { el, load } = smallwins;
  const box = document.querySelector(".search[data-wins]"), ways = document.querySelector(".ways");
  const [field, area, year, star] = ["q", "area", "year", "star"].map(name => box.querySelector(`[name=${name}]`));
  const status = box.querySelector("[role=status]"), list = box.querySelector(".found"), more = box.querySelector(".more");
  const rowsAtOnce = 50, winsInASlice = 1500, sliceMs = 8;

  /* ---- What is compared: words without case, accents and signs, a "_" before each; a tag is "_#_tag" ---- */

  const fold = text => text.normalize("NFKD").replace(/[\p{M}'’ʼ]/gu, "").toLowerCase().replace(/ß/g, "ss").replace(/[^\p{L}\p{N}]+/gu, "_");
  const folded = new Map();
  const foldTag = tag => folded.get(tag) ?? folded.set(tag, "_#_" + fold(tag)).get(tag);
  const termsOf = text => text.split(/\s+/).flatMap(piece => {
    const words = fold(piece).split("_").filter(Boolean).map(word => word.slice(0, 32));
    return piece.startsWith("#") && words.length ? ["#_" + words[0], ...words.slice(1)] : words;
  });

  // First words that begin so. Where there is none: anywhere in a word, or with one slip of the finger.
  const options = { interSplit: "\\s+", intraSplit: null, intraChars: "[^_]" };
  const exact = uFuzzy({ ...options, interLft: 2 }), near = uFuzzy({ ...options, intraMode: 1 });

  let since = 0;
  const breath = async () => {
    if (performance.now() - since > sliceMs) {
      await (window.scheduler?.yield?.() ?? new Promise(go => setTimeout(go)));
      since = performance.now();
    }
  };

  let wins;
  const compared = [];
  const ready = load(box.dataset.wins).then(async known => {
    since = performance.now();
    for (let at = 0; at < known.size; at++) {
      compared.push("_" + fold(known.textOf(at)) + known.tagsOf(at).map(foldTag).join(""));
      if (at % 200 === 0) await breath();
    }

    wins = known;
  }).catch(() => { box.hidden = true; });

  const sift = async (engine, terms, hits, isCurrent) => {
    for (const term of terms) {
      const kept = [];
      for (let from = 0; from < hits.length; from += winsInASlice) {
        kept.push(...engine.filter(compared, term, hits.slice(from, from + winsInASlice)));
        await breath();
        if (!isCurrent()) return [];
      }

      hits = kept;
    }

    return hits;
  };

  /* ---- What is shown ---- */

  // The letters of a text that a term was found by, marked where they stand in the text as it is written.
  const marked = (text, terms, engine) => {
    let said = "_", at = 0;
    const places = [0];
    for (const letter of text) {
      const plain = fold(letter);
      said += plain;
      for (let n = 0; n < plain.length; n++) places.push(at);
      at += letter.length;
    }

    places.push(at);
    const ranges = [];
    for (const term of terms.map(term => term.replace("#_", ""))) {
      if (engine.filter([said], term).length) {
        const found = engine.info([0], [said], term).ranges[0] ?? [];
        for (let n = 0; n < found.length; n += 2) ranges.push([places[found[n]], places[found[n + 1]]]);
      }
    }

    const parts = [];
    let written = 0;
    for (const [from, to] of ranges.sort((one, other) => one[0] - other[0])) {
      if (from >= written) {
        parts.push(text.slice(written, from), el("mark", {}, text.slice(from, to)));
        written = to;
      }
    }

    return [...parts, text.slice(written)];
  };

  let shown = { hits: [], terms: [], engine: exact };
  const showMore = () => {
    const { hits, terms, engine } = shown;
    const from = list.childElementCount;
    list.append(...hits.slice(from, from + rowsAtOnce).map(at => {
      const said = el("span", {}, ...marked(wins.textOf(at), terms, engine));
      if (wins.isStar(at)) said.append(" ", el("span", { className: "glyph star" }, el("span", { className: "vh" }, box.dataset.star)));
      for (const tag of wins.tagsOf(at)) {
        if (terms.some(term => foldTag(tag).includes("_" + term))) said.append(" ", el("span", { className: "tag" }, "#" + tag));
      }

      return el("li", { className: wins.areaOf(at)[2] }, el("a", { href: wins.linkTo(at) }, el("i", { className: "dot" }), said, " ", el("span", { className: "n" }, wins.dateOf(at))));
    }));
    more.hidden = hits.length <= list.childElementCount;
  };

  const show = (found, phrase) => {
    shown = found;
    list.replaceChildren();
    showMore();
    status.textContent = phrase?.replace("{found}", found.hits.length.toLocaleString(document.documentElement.lang)) ?? "";
  };

  /* ---- A search: what is asked for stands in the address, so that going back finds it again ---- */

  const asked = () => ({ q: field.value.trim(), area: area?.value ?? "", year: year.value, star: star.checked ? "1" : "" });
  let turn = 0, isAsked = false;

  const search = async () => {
    const current = ++turn, isCurrent = () => current === turn;
    const wish = asked();
    isAsked = Object.values(wish).some(Boolean);
    ways.hidden = isAsked;
    clearTimeout(remembering);
    remembering = setTimeout(remember, 300);
    await ready;
    if (!wins) ways.hidden = false;
    if (!wins || !isCurrent()) return;
    if (!isAsked) return show({ hits: [], terms: [], engine: exact });

    since = performance.now();
    const terms = termsOf(wish.q).sort((one, other) => other.length - one.length);
    const open = [];
    for (let at = 0; at < wins.size; at++) {
      if ((!wish.area || wins.areaOf(at)[0] === wish.area) && (!wish.year || wins.yearOf(at) === +wish.year) && (!wish.star || wins.isStar(at))) open.push(at);
    }

    let engine = exact, hits = await sift(exact, terms, open, isCurrent);
    if (!hits.length && terms.length && isCurrent()) hits = await sift(engine = near, terms, open, isCurrent);
    if (isCurrent()) show({ hits, terms, engine }, !hits.length ? box.dataset.none : engine === near ? box.dataset.near : box.dataset.found);
  };

  // Not with every key, which browsers refuse; and before a link is followed, not while it is.
  let remembering;
  const remember = () => {
    clearTimeout(remembering);
    const address = new URLSearchParams(Object.entries(asked()).filter(([, value]) => value)).toString();
    if (location.hash !== "#draw" || address) history.replaceState(null, "", address ? "#" + address : location.href.split("#")[0]);
  };

  const recall = () => {
    const wish = new URLSearchParams(location.hash.slice(1));
    field.value = wish.get("q") ?? "";
    if (area) area.value = wish.get("area") ?? "";
    year.value = wish.get("year") ?? "";
    star.checked = wish.get("star") === "1";
    search();
    if (wish.get("q") === "") field.focus();
  };

  /* ---- By hand and by key ---- */

  const links = () => [...list.querySelectorAll("a")];
  box.addEventListener("input", search);
  list.addEventListener("click", remember);
  more.onclick = () => {
    const from = list.childElementCount;
    showMore();
    links()[from]?.focus();
  };

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const at = event.target === field ? -1 : links().indexOf(event.target);
    if (event.key === "Escape" && isAsked) {
      field.value = year.value = "";
      if (area) area.value = "";
      star.checked = false;
      field.focus();
      search();
    } else if ((at >= 0 || event.target === field) && ["ArrowDown", "ArrowUp"].includes(event.key)) {
      const next = at + (event.key === "ArrowDown" ? 1 : -1);
      (next < 0 ? field : links()[next])?.focus();
    } else if (event.key === "Enter" && event.target === field) {
      links()[0]?.focus();
    } else {
      return;
    }

    event.preventDefault();
  });

  smallwins.pool = () => isAsked ? shown.hits : null;
  window.addEventListener("hashchange", () => { if (!location.hash || location.hash.includes("=")) recall(); });
  box.hidden = false;
  recall();
})();
