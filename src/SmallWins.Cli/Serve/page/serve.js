/* In the pages that `smallwins serve` sends, and in no other: keeps a page up to date while the journal is being written, and
   lays its problems over it. */
"use strict";

(() => {
  const own = document.currentScript, { page } = own.dataset;
  let { version } = own.dataset;

  /* A place that outlives the page, where the browser lets it have one. */
  const stored = {
    get: name => { try { return JSON.parse(sessionStorage.getItem("smallwins-" + name)); } catch { return null; } },
    set: (name, value) => { try { sessionStorage.setItem("smallwins-" + name, JSON.stringify(value)); } catch { /* then not */ } },
  };

  /* ---- Where the person was, kept over a reload: the place on the page, what was typed, what was open and what had the focus ---- */

  const all = selector => [...document.querySelectorAll(selector)];
  const state = field => field.matches("[type=checkbox], [type=radio]") ? "checked" : "value";

  const reload = () => {
    stored.set("place", {
      page,
      scroll: [scrollX, scrollY],
      fields: all("input, select, textarea").map(field => field[state(field)]),
      open: all("details").map(details => details.open),
      focus: [all("*").indexOf(document.activeElement), document.activeElement.tagName],
    });
    location.reload();
  };

  const place = stored.get("place");
  stored.set("place", null);
  if (place?.page === page) {
    addEventListener("DOMContentLoaded", () => {
      all("details").forEach((details, at) => { details.open = place.open[at] ?? details.open; });
      all("input, select, textarea").forEach((field, at) => {
        const kept = place.fields[at];
        if (kept === undefined || field[state(field)] === kept) return;
        field[state(field)] = kept;
        field.dispatchEvent(new Event(state(field) === "value" ? "input" : "change", { bubbles: true }));
      });
      const focused = all("*")[place.focus[0]];
      if (focused?.tagName === place.focus[1]) focused.focus?.({ preventScroll: true });

      /* What a script writes may come a moment later than the page; whoever scrolls meanwhile is left alone. */
      const back = () => scrollTo({ left: place.scroll[0], top: place.scroll[1], behavior: "instant" });
      back();
      const watcher = new ResizeObserver(back);
      const stop = () => watcher.disconnect();
      watcher.observe(document.documentElement);
      setTimeout(stop, 1000);
      for (const touch of ["wheel", "touchstart", "keydown", "pointerdown"]) addEventListener(touch, stop, { once: true, passive: true });
    });
  }

  /* ---- The page, changed where it lies. A reload takes a browser far longer than all that went before it ---- */

  /* The page as it came, before its scripts have run, and what has become of each of its nodes. */
  let served = document.documentElement.cloneNode(true), became = new Map();
  const pair = (came, node, pairs) => {
    pairs.set(came, node);
    for (let one = came.firstChild, other = node.firstChild; one && other; [one, other] = [one.nextSibling, other.nextSibling]) pair(one, other, pairs);
  };
  pair(served, document.documentElement, became);

  /* Scripts of one's own may hold on to any part of a page; the theme's hold on to what they have made, and to the keys. */
  const isPlain = [...served.querySelectorAll("script")]
    .every(script => script.dataset.version !== undefined || /\/smallwins\.[0-9a-f]{8}\.js$/.test(script.getAttribute("src")));

  const needsReload = () => { throw new Error("reload"); };
  const isApart = node => node.matches?.("link[rel=stylesheet], script[data-version]");

  const change = (before, after, pairs) => {
    const node = became.get(before) ?? needsReload();
    pairs.set(after, node);
    if (isApart(before) && isApart(after)) return;
    if (before.isEqualNode(after)) { repair(before, after, pairs); return; }
    if (before.nodeType !== Node.ELEMENT_NODE) {
      if (node.data !== before.data) needsReload();
      node.data = after.data;
      return;
    }

    if (before.matches("script, meta, link")) needsReload();
    for (const name of new Set([...before.getAttributeNames(), ...after.getAttributeNames()])) {
      if (before.getAttribute(name) === after.getAttribute(name)) continue;
      if (node.getAttribute(name) !== before.getAttribute(name)) needsReload();
      if (after.hasAttribute(name)) node.setAttribute(name, after.getAttribute(name)); else node.removeAttribute(name);
    }

    const olds = [...before.childNodes], news = [...after.childNodes], ends = [];
    while (olds.length && news.length && olds[0].isEqualNode(news[0])) repair(olds.shift(), news.shift(), pairs);
    while (olds.length && news.length && olds.at(-1).isEqualNode(news.at(-1))) repair(ends[0] = olds.pop(), news.pop(), pairs);
    if (olds.length === news.length && olds.every((old, at) => old.nodeName === news[at].nodeName)) {
      olds.forEach((old, at) => change(old, news[at], pairs));
      return;
    }

    const end = ends.length ? became.get(ends[0]) : null;
    const stays = olds.every(old => became.get(old)?.parentNode === node && became.get(old).isEqualNode(old));
    if (!stays || (end && end.parentNode !== node) || node === document.head || news.some(one => one.matches?.("script") || one.querySelector?.("script"))) needsReload();
    for (const old of olds) became.get(old).remove();
    for (const one of news) {
      const made = document.importNode(one, true);
      node.insertBefore(made, end);
      pair(one, made, pairs);
    }
  };

  /* What is the same as before has become what it had become. */
  const repair = (before, after, pairs) => {
    pairs.set(after, became.get(before));
    for (let one = before.firstChild, other = after.firstChild; one; [one, other] = [one.nextSibling, other.nextSibling]) repair(one, other, pairs);
  };

  const follow = async () => {
    const answer = await fetch(location.pathname);
    const after = new DOMParser().parseFromString(await answer.text(), "text/html").documentElement;
    const next = after.querySelector("script[data-version]")?.dataset.version;
    if (!answer.ok || !version || !next || !isPlain) return false;
    const pairs = new Map();
    try { change(served, after, pairs); } catch { return false; }
    [served, became, version] = [after, pairs, next];
    return true;
  };

  /* ---- Style sheets, exchanged under the page: the new one is there before the old one goes ---- */

  const nameOf = path => path.replace(/\.[0-9a-f]{8}\.css$/, "");

  const exchange = sheets => {
    for (const link of all("link[rel=stylesheet]")) {
      const now = sheets.find(sheet => nameOf("/" + sheet) === nameOf(new URL(link.href).pathname));
      if (!now || new URL(link.href).pathname === "/" + now || link.dataset.leaving) continue;
      const next = link.cloneNode();
      next.href = "/" + now;
      link.dataset.leaving = "true";
      next.onload = next.onerror = () => link.remove();
      link.after(next);
    }
  };

  /* ---- Problems, over the page. Every word of them is set as text ---- */

  const el = (name, attributes = {}, ...children) => {
    const element = Object.assign(document.createElement(name), attributes);
    element.append(...children.filter(child => child));
    return element;
  };

  const count = counts => ["error", "warning", "note"].filter(kind => counts[kind])
    .map(kind => `${counts[kind]} ${kind}${counts[kind] === 1 ? "" : "s"}`).join(", ");

  const list = problems => problems.map(({ severity, code, place: where, message, fix, number, line, caret }) => el("li", { className: severity },
    el("p", { className: "place" }, where),
    el("p", {}, el("strong", {}, `${severity} ${code}`), " ", message),
    line && el("pre", { tabIndex: 0 },
      el("span", { className: "number" }, `${number} | `), line, "\n",
      el("span", { className: "number" }, " ".repeat(String(number).length) + " | "), el("b", {}, caret)),
    fix && el("p", { className: "fix" }, fix)));

  const overlay = (() => {
    let host, chip, title, rest, items, dialog, shown = "";

    const make = () => {
      host = el("div", { id: "smallwins-serve" });
      const root = host.attachShadow({ mode: "open" });
      title = el("h2", { id: "title" });
      rest = el("p", { className: "rest" });
      items = el("ol");
      const close = el("button", { type: "button", className: "close", onclick: () => dialog.close() }, "Close", el("kbd", {}, "Esc"));
      dialog = el("dialog", {}, el("div", { className: "head" }, title, close), rest, items);
      dialog.setAttribute("aria-labelledby", "title");
      dialog.onclose = () => stored.set("closed", shown);
      dialog.onclick = event => { if (event.target === dialog) dialog.close(); };
      chip = el("button", { type: "button", className: "chip", onclick: () => dialog.showModal() });
      const status = el("div", { className: "status" }, chip);
      status.setAttribute("role", "status");
      root.append(el("link", { rel: "stylesheet", href: "/.smallwins/serve.css" }), status, dialog);

      /* The page's own keys are not meant while this is open. */
      host.onkeydown = event => event.stopPropagation();
      document.body.append(host);
    };

    return ({ counts, problems }) => {
      if (problems.length === 0) {
        host?.remove();
        [host, shown] = [null, ""];
        stored.set("closed", "");
        return;
      }

      const news = JSON.stringify(problems);
      if (news === shown) return;
      if (!host) make();
      shown = news;
      chip.textContent = title.textContent = count(counts);
      chip.className = "chip " + problems[0].severity;
      const total = counts.error + counts.warning + counts.note;
      rest.textContent = [
        counts.error && version ? "Beneath is the page as it was before." : "",
        total > problems.length ? `These are the first ${problems.length}; smallwins check tells them all.` : "",
      ].join(" ").trim();
      rest.hidden = !rest.textContent;
      items.replaceChildren(...list(problems));
      if (!counts.error) { if (dialog.open) dialog.close(); }
      else if (!dialog.open && stored.get("closed") !== news) dialog.showModal();
    };
  })();

  /* ---- News. A page that nobody sees asks for none: browsers have few connections to one address for all their tabs ---- */

  let events;
  const listen = () => {
    events?.close();
    if (document.hidden) return;
    events = new EventSource("/.smallwins/events?page=" + encodeURIComponent(page));
    let before = Promise.resolve();
    events.onmessage = message => { before = before.then(() => take(JSON.parse(message.data))).catch(() => { /* it has ended: then nothing is new */ }); };
  };

  const take = async news => {
    if (news.version !== version && !await follow()) {
      events.close();
      reload();
      return;
    }

    exchange(news.styles);
    overlay(news);
  };

  document.addEventListener("visibilitychange", listen);
  listen();
})();
