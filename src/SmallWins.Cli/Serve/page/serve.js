/* In the pages that `smallwins serve` sends, and in no other: keeps a page up to date while the journal is being written, and
   lays its problems over it. */
"use strict";

(() => {
  const { page, version } = document.currentScript.dataset;

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
    events.onmessage = message => {
      const news = JSON.parse(message.data);
      if (news.version !== version) { events.close(); reload(); return; }
      exchange(news.styles);
      overlay(news);
    };
  };

  document.addEventListener("visibilitychange", listen);
  listen();
})();
