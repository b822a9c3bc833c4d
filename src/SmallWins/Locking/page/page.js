
/* Asks for the passphrase, and shows the pages behind it. docs/locked-format.md tells how they are encrypted. What is decrypted is held in
   memory and written nowhere: the browser keeps addresses and titles of what it shows, so those are keyed hashes and one and the same word. */
"use strict";

(() => {
  const format = "smallwins-locked-1", home = "index.html", notFound = "404.html", days = 30;
  const form = document.getElementById("unlock"), say = form.dataset;
  const [field, show, stay, said] = ["passphrase", "show", "stay", "said"].map(id => document.getElementById(id));
  const here = location.href.split("#")[0];

  /* ---- Keys and blobs ---- */

  class Trouble extends Error {}
  const changed = () => new Trouble(say.changed), missing = () => new Trouble(say.missing);
  const utf8 = new TextEncoder(), nonce = new Uint8Array(12);
  const purpose = what => utf8.encode(`${format}/${what}`);
  const bytesIn = base64 => Uint8Array.fromBase64?.(base64) ?? Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
  const gcm = what => ({ name: "AES-GCM", iv: nonce, additionalData: purpose(what) });

  let header, key, files = new Map();
  const routes = new Map();

  const readHeader = () => {
    const read = JSON.parse(document.getElementById("lock").textContent);
    if (read.format !== format || read.kdf !== "PBKDF2-HMAC-SHA-256" || !(read.rounds >= 6e5 && read.rounds <= 2e7)) throw changed();
    return read;
  };

  // The key never shows itself to a script: it goes from the wrapping into the browser's own keeping.
  const unwrap = async passphrase => {
    const words = await crypto.subtle.importKey("raw", utf8.encode(passphrase.normalize("NFC")), "PBKDF2", false, ["deriveKey"]);
    const wrapping = await crypto.subtle.deriveKey(
      { name: "PBKDF2", hash: "SHA-256", salt: bytesIn(header.salt), iterations: header.rounds }, words, { name: "AES-GCM", length: 256 }, false, ["unwrapKey"]);
    return crypto.subtle.unwrapKey("raw", bytesIn(header.key), wrapping, gcm("key"), "HKDF", false, ["deriveKey"]).catch(() => null);
  };

  const realSource = Object.getOwnPropertyDescriptor(HTMLScriptElement.prototype, "src");
  const waiting = new Map(), underWay = new Map();
  window.smallwinsBlob = (name, base64) => waiting.get(name)?.(base64);

  // The one form that a page may load from disk is a script; it hands over the blob of its name, or is not the one that was asked for.
  const load = name => {
    if (!underWay.has(name)) underWay.set(name, new Promise((loaded, failed) => {
      const script = document.createElement("script");
      const end = trouble => { waiting.delete(name); underWay.delete(name); script.remove(); failed(trouble()); };
      waiting.set(name, loaded);
      script.onload = () => end(changed);
      script.onerror = () => end(missing);
      realSource.set.call(script, `b/${name}.js`);
      document.head.append(script);
    }));
    return underWay.get(name);
  };

  const open = async name => {
    const base64 = await load(name);
    const own = await crypto.subtle.deriveKey(
      { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(0), info: purpose(`blob/${name}`) }, key, { name: "AES-GCM", length: 256 }, false, ["decrypt"]);
    try {
      const message = await crypto.subtle.decrypt(gcm(`blob/${name}`), own, bytesIn(base64));
      return new Uint8Array(message, 8, Number(new DataView(message).getBigUint64(0)));
    } catch {
      throw changed();
    }
  };

  const bytesOf = path => files.has(path) ? open(files.get(path)[0]) : Promise.reject(missing());
  const texts = new Map();
  const textOf = path => {
    if (!texts.has(path)) texts.set(path, bytesOf(path).then(bytes => new TextDecoder().decode(bytes)).catch(trouble => { texts.delete(path); throw trouble; }));
    return texts.get(path);
  };

  /* ---- Paths of the site, and what stands for them in the address ---- */

  // Where somebody is; and the page whose addresses are meant, which is another one where a picture is shown in a frame.
  let at = { path: home, hash: "" }, base = home;
  const site = "https://site.invalid/";

  // Where an address in a page leads: to a file of the site, or null where it leads out of it.
  const resolve = (address, from = base) => {
    const route = /^(?:[^#]*)#\/([0-9a-f]+)(?:\/(\d+))?$/.exec(address);
    if (route) return { path: routes.get(route[1]) ?? notFound, hash: route[2] ? "#win-" + route[2] : "" };
    let url;
    try { url = new URL(address, site + from); } catch { return null; }
    if (url.origin + "/" !== site) return null;
    let path = url.pathname.slice(1);
    try { path = decodeURIComponent(path); } catch { /* Then it is no path of the site. */ }
    if (path === "" || path.endsWith("/")) path += home;
    return { path, hash: url.hash };
  };

  const addressOf = ({ path, hash }) => {
    const route = (files.get(path) ?? files.get(notFound) ?? [])[1];
    const win = /^#win-(\d+)$/.exec(hash);
    return "#/" + route + (win ? "/" + win[1] : "");
  };

  /* ---- A page is made of blobs: its style sheets, pictures and scripts ---- */

  const types = {
    css: "text/css", js: "text/javascript", svg: "image/svg+xml", png: "image/png", jpg: "image/jpeg", jpeg: "image/jpeg", gif: "image/gif", webp: "image/webp", avif: "image/avif",
    woff2: "font/woff2", woff: "font/woff", ttf: "font/ttf", otf: "font/otf", pdf: "application/pdf", txt: "text/plain", csv: "text/csv",
    mp3: "audio/mpeg", m4a: "audio/mp4", ogg: "audio/ogg", opus: "audio/ogg", wav: "audio/wav", flac: "audio/flac", mp4: "video/mp4", m4v: "video/mp4", mov: "video/quicktime", webm: "video/webm",
  };
  const typeOf = path => types[path.split(".").pop().toLowerCase()] ?? "application/octet-stream";
  const urlOf = (bytes, path) => URL.createObjectURL(new Blob([bytes], { type: typeOf(path) }));

  const asData = async path => {
    const bytes = await bytesOf(path);
    let text = "";
    for (let from = 0; from < bytes.length; from += 32768) text += String.fromCharCode(...bytes.subarray(from, from + 32768));
    return `data:${typeOf(path)};base64,${btoa(text)}`;
  };

  // What a style sheet names goes into it; and the address has no fragment that :target could mean.
  const styleOf = async path => {
    let css = await textOf(path);
    const named = [...css.matchAll(/url\(\s*(["']?)([^"')]+)\1\s*\)/g)].map(([all, , address]) => ({ all, path: /^(data:|#)/.test(address) ? null : resolve(address, path)?.path }));
    for (const one of named) if (one.path && files.has(one.path)) css = css.replaceAll(one.all, `url("${await asData(one.path)}")`);
    return css.replace(/:target(?![\w-])/g, ":is(:target,.smallwins-target)");
  };

  const sheets = new Map();
  const sheet = path => {
    if (!sheets.has(path)) sheets.set(path, styleOf(path).then(css => Object.assign(document.createElement("link"), { rel: "stylesheet", href: urlOf(css, path) }))
      .catch(trouble => { sheets.delete(path); throw trouble; }));
    return sheets.get(path);
  };
  const inPlace = link => link.isConnected ? null : new Promise(done => { link.onload = link.onerror = done; document.head.append(link); });

  // Of the versions of a picture, the smallest that is as wide as it is shown.
  const versionOf = image => {
    const sources = image.parentElement?.localName === "picture" ? [...image.parentElement.querySelectorAll("source")] : [];
    const source = sources.find(one => !one.media || matchMedia(one.media).matches);
    const list = (source ?? image).getAttribute("srcset");
    sources.forEach(one => one.remove());
    if (!list) return image.getAttribute("src");
    const versions = list.split(",").map(one => one.trim().split(/\s+/)).map(([address, width]) => [address, parseInt(width) || 1]).sort((one, other) => one[1] - other[1]);
    const wanted = Math.min(+image.getAttribute("width") || Infinity, innerWidth) * devicePixelRatio;
    return (versions.find(([, width]) => width >= wanted) ?? versions.at(-1))[0];
  };

  const pictures = new Map();
  const prepare = (image, from) => {
    const address = versionOf(image), path = address && resolve(address, from)?.path;
    if (!path || /^data:/.test(address)) return;
    const { width, height } = Object.fromEntries(["width", "height"].map(side => [side, +image.getAttribute(side) || 1]));
    image.removeAttribute("srcset");
    image.removeAttribute("sizes");
    image.src = `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='${width}' height='${height}'/%3E`;
    pictures.set(image, path);
  };

  const fill = async image => {
    const path = pictures.get(image);
    if (!path || !pictures.delete(image)) return;
    near.unobserve(image);
    try {
      const url = urlOf(await bytesOf(path), path);
      // Once it is decoded the browser needs no copy, which it could put on the disk.
      image.onload = image.onerror = () => URL.revokeObjectURL(url);
      image.removeAttribute("loading");
      image.src = url;
    } catch (trouble) {
      image.alt = trouble.message;
    }
  };
  const near = new IntersectionObserver(seen => seen.filter(one => one.isIntersecting).forEach(one => fill(one.target)), { rootMargin: "800px" });

  // What is further down comes when there is time, so that it is there to be printed.
  const fillTheRest = async turn => {
    for (const image of [...pictures.keys()]) {
      if (turn !== turns) return;
      await fill(image);
    }
  };
  window.addEventListener("beforeprint", () => [...pictures.keys()].forEach(fill));

  /* ---- Links ---- */

  const meant = new WeakMap();
  const hrefOf = link => link.getAttribute("href") ?? link.getAttributeNS("http://www.w3.org/1999/xlink", "href");
  const rewrite = (link, from = base) => {
    const address = hrefOf(link);
    // The way past the navigation says nothing, and is known by its address to whoever cannot see it.
    if (!address || address === "#main" || address.startsWith("#/") || address.startsWith("blob:")) return;
    const to = resolve(address, from);
    if (!to) return;
    const href = addressOf(to);
    meant.set(link, { href, to });
    link.removeAttributeNS("http://www.w3.org/1999/xlink", "href");
    link.setAttribute("href", href);
  };

  // Scripts of the pages make links as well.
  new MutationObserver(changes => changes.forEach(({ target, addedNodes, type }) => {
    if (type === "attributes") { if (target.localName === "a") rewrite(target); return; }
    addedNodes.forEach(node => { if (node.nodeType === 1) (node.localName === "a" ? [node] : [...node.querySelectorAll("a")]).forEach(link => rewrite(link)); });
  })).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["href"] });

  /* ---- Scripts of the pages: they share one scope, meet the page's own address, and are gone with the page ---- */

  let listening = [], current = null;
  const listenIn = target => {
    const listen = target.addEventListener.bind(target), quit = target.removeEventListener.bind(target);
    return () => {
      target.addEventListener = (type, heard, options) => {
        if (type === "DOMContentLoaded" || (type === "load" && target === window)) return void setTimeout(() => heard.call(target, new Event(type)));
        listen(type, heard, options);
        listening.push(() => quit(type, heard, options));
      };
    };
  };
  const address = {
    get hash() { return at.hash; },
    set hash(hash) { go({ path: at.path, hash: "#" + hash.replace(/^#/, "") }); },
    get href() { return site + at.path + at.hash; },
    set href(to) { address.assign(to); },
    get pathname() { return "/" + at.path; },
    get search() { return ""; },
    assign: to => { const inside = resolve(to); if (inside) go(inside); else location.assign(to); },
    replace: to => { const inside = resolve(to); if (inside) go(inside, true); else location.replace(to); },
    reload: () => display(at),
    toString: () => address.href,
  };
  const past = {
    get length() { return history.length; },
    get state() { return null; },
    replaceState: (_, __, to) => { if (to !== undefined && to !== null) at.hash = resolve(to)?.hash ?? ""; },
    pushState: (_, __, to) => { const inside = to && resolve(to); if (inside) remember(inside); },
    back: () => history.back(),
    forward: () => history.forward(),
    go: by => history.go(by),
  };

  const run = async scripts => {
    const parts = [];
    for (const script of scripts) parts.push(`;smallwinsRun.at(${parts.length});\n${await textOf(resolve(script.getAttribute("src")).path)}\n`);
    if (!parts.length) return;
    window.smallwinsRun = body => body(address, past);
    window.smallwinsRun.at = number => { current = scripts[number]; };
    const script = document.createElement("script"), url = urlOf(`smallwinsRun(function (location, history) {${parts.join("")}})`, ".js");
    await new Promise(done => { script.onload = script.onerror = done; realSource.set.call(script, url); document.head.append(script); });
    URL.revokeObjectURL(url);
    script.remove();
    current = null;
  };

  const inhabit = () => {
    listenIn(window)();
    listenIn(document)();
    Object.defineProperty(document, "currentScript", { configurable: true, get: () => current });
    Object.defineProperty(HTMLScriptElement.prototype, "src", {
      ...realSource,
      set(to) {
        const path = resolve(String(to))?.path;
        if (!files.has(path)) return void realSource.set.call(this, to);
        bytesOf(path).then(bytes => {
          const url = urlOf(bytes, path);
          this.addEventListener("load", () => URL.revokeObjectURL(url));
          realSource.set.call(this, url);
        }, () => this.dispatchEvent(new Event("error")));
      },
    });
  };

  /* ---- A page takes the place of another ---- */

  let turns = 0, shown = null;
  const parse = async path => new DOMParser().parseFromString(await textOf(path), "text/html");

  // A picture or another file has no page: it is shown in the frame of the first one.
  const frameFor = async path => {
    const page = await parse(home), main = page.querySelector("main"), bytes = await bytesOf(path), type = typeOf(path), url = urlOf(bytes, path);
    const kind = type.startsWith("image/") ? "img" : type.startsWith("video/") ? "video" : type.startsWith("audio/") ? "audio" : "a";
    const view = Object.assign(page.createElement(kind), kind === "a" ? { href: url, download: path.split("/").pop(), textContent: say.file } : { className: "smallwins-file", alt: "" });
    if (kind !== "a") view.setAttribute("src", url);
    if (kind === "video" || kind === "audio") view.controls = true;
    main.className = "";
    const heading = page.createElement("h1");
    heading.className = "smallwins-said";
    heading.textContent = say.file;
    main.replaceChildren(heading, view);
    page.querySelectorAll("script").forEach((script, number) => { if (number) script.remove(); });
    return { page, url, view };
  };

  const display = async (place, scroll) => {
    const turn = ++turns, path = files.has(place.path) ? place.path : notFound;
    const file = path.endsWith(".html") ? null : await frameFor(path);
    const from = file ? home : path, page = file?.page ?? await parse(path);
    if (path.endsWith(".html")) texts.delete(path);
    const links = await Promise.all([...page.querySelectorAll("link[rel~=stylesheet]")].map(link => sheet(resolve(link.getAttribute("href"), from).path)));
    await Promise.all(links.map(inPlace));
    if (turn !== turns) return;

    listening.splice(0).forEach(quit => quit());
    pictures.clear();
    near.disconnect();
    if (shown) URL.revokeObjectURL(shown);
    shown = file?.url ?? null;
    at = { ...place, path };
    base = from;

    const scripts = [...page.querySelectorAll("script")];
    scripts.forEach(script => script.remove());
    page.querySelectorAll("noscript").forEach(other => other.remove());
    page.querySelectorAll("a").forEach(link => rewrite(link, from));
    page.querySelectorAll("img").forEach(image => { if (image !== file?.view) prepare(image, from); });
    // What is typed into a page, or chosen in it, is no business of the browser's memory of tabs.
    page.querySelectorAll("input, select, textarea, form").forEach(input => { input.autocomplete = "off"; });

    const root = document.documentElement;
    [...root.attributes].forEach(({ name }) => root.removeAttribute(name));
    [...page.documentElement.attributes].forEach(({ name, value }) => root.setAttribute(name, value));
    document.querySelectorAll("meta[name=viewport], meta[name=color-scheme], meta[name=theme-color]").forEach(meta => meta.remove());
    document.head.append(...page.querySelectorAll("meta[name=viewport], meta[name=color-scheme], meta[name=theme-color]"));
    document.querySelectorAll("head > link[rel=stylesheet]").forEach(link => { if (!links.includes(link)) link.remove(); });
    document.body.replaceWith(document.adoptNode(page.body));
    const heard = furnish();

    for (const image of pictures.keys()) if (image.loading === "lazy") near.observe(image); else fill(image);
    (window.requestIdleCallback ?? setTimeout)(() => fillTheRest(turn));
    await run(scripts.filter(script => script.getAttribute("src")));
    if (turn !== turns) return;
    setTimeout(() => { heard.textContent = page.title; }, 100);
    if (scroll !== undefined) scrollTo(0, scroll); else arrive();
  };

  // The way to lock, and a place where a reader of the screen hears which page this is.
  // It is told once the page's scripts are there: from then on its keys work.
  const furnish = () => {
    const lock = Object.assign(document.createElement("button"), { type: "button", className: "smallwins-lock", textContent: say.lock, onclick: forget });
    const list = document.querySelector(".colophon nav ul");
    if (list) list.append(Object.assign(document.createElement("li"), {})), list.lastChild.append(lock);
    else (document.querySelector("footer") ?? document.body).append(lock);
    const heard = Object.assign(document.createElement("p"), { className: "smallwins-said" });
    heard.setAttribute("role", "status");
    document.body.append(heard);
    return heard;
  };

  const arrive = () => {
    document.querySelectorAll(".smallwins-target").forEach(one => one.classList.remove("smallwins-target"));
    const target = at.hash.length > 1 && document.getElementById(decodeURIComponent(at.hash.slice(1)));
    if (!target) return scrollTo(0, 0);
    target.classList.add("smallwins-target");
    target.scrollIntoView();
    if (!target.hasAttribute("tabindex") && target.tabIndex < 0) {
      target.tabIndex = -1;
      target.addEventListener("blur", () => target.removeAttribute("tabindex"), { once: true });
    }
    target.focus({ preventScroll: true });
  };

  const visit = (place, scroll) => display(place, scroll).catch(trouble => {
    const main = document.querySelector("main"), told = Object.assign(document.createElement("p"), { textContent: trouble instanceof Trouble ? trouble.message : String(trouble) });
    told.setAttribute("role", "alert");
    main.replaceChildren(told);
    at = { path: "", hash: "" };
    scrollTo(0, 0);
  });

  /* ---- Back and forward: the browser keeps numbers, and what they stand for is here ---- */

  const places = new Map();
  let number = 0, entry = 0;
  const remember = (place, replaces) => {
    entry = replaces ? entry : ++number;
    history[replaces ? "replaceState" : "pushState"]({ smallwins: entry }, "", addressOf(place));
    at = { ...place };
    places.set(entry, at);
  };
  const scrolls = new Map();
  const go = (place, replaces = false) => {
    const samePage = place.path === at.path && place.hash;
    remember(place, replaces);
    if (!samePage) return visit(at).then(() => places.set(entry, at));
    arrive();
    window.dispatchEvent(new HashChangeEvent("hashchange"));
  };

  const comeBack = state => {
    if (state?.smallwins && places.has(state.smallwins)) {
      const place = places.get(state.smallwins), isHere = place.path === at.path;
      entry = state.smallwins;
      const scroll = scrolls.get(entry) ?? 0;
      if (!isHere) return visit(place, scroll).then(() => places.set(entry, at));
      at = place;
      window.dispatchEvent(new HashChangeEvent("hashchange"));
      return scrollTo(0, scroll);
    }

    const place = resolve(location.hash) ?? { path: home, hash: "" };
    entry = ++number;
    remember(location.hash.startsWith("#/") ? place : { path: home, hash: "" }, true);
    visit(at).then(() => places.set(entry, at));
  };

  const moveIn = () => {
    history.scrollRestoration = "manual";
    window.addEventListener("scroll", () => scrolls.set(entry, scrollY), { passive: true });
    window.addEventListener("popstate", event => comeBack(event.state));
    window.addEventListener("hashchange", event => { if (event.isTrusted) event.stopImmediatePropagation(); }, true);
    window.addEventListener("click", event => {
      if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      const link = event.target.closest?.("a"), href = link && hrefOf(link);
      if (!href?.startsWith("#") || (link.target && link.target !== "_self")) return;
      event.preventDefault();
      const known = meant.get(link);
      go(known?.href === href ? known.to : href.startsWith("#/") ? resolve(href) : { path: at.path, hash: href });
    });
    inhabit();
  };

  /* ---- Staying unlocked: the key in the browser's own keeping, where a person wants it, until a day ---- */

  const database = () => new Promise((opened, failed) => {
    const asked = indexedDB.open("smallwins-locked", 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore("keys");
    asked.onsuccess = () => opened(asked.result);
    asked.onerror = () => failed(asked.error);
  });
  const kept = async (mode, act) => {
    const known = await database();
    try {
      return await new Promise((done, failed) => {
        const change = known.transaction("keys", mode), asked = act(change.objectStore("keys"));
        change.oncomplete = () => done(asked.result);
        change.onabort = change.onerror = () => failed(change.error);
      });
    } finally {
      known.close();
    }
  };
  const drop = async () => {
    await kept("readwrite", keys => keys.delete(location.pathname));
    if (await kept("readonly", keys => keys.count()) === 0) await new Promise(done => { const asked = indexedDB.deleteDatabase("smallwins-locked"); asked.onsuccess = asked.onerror = asked.onblocked = done; });
  };

  // Whether a key is kept is asked without making a place for one.
  const keptKey = async () => {
    try {
      if (indexedDB.databases && !(await indexedDB.databases()).some(one => one.name === "smallwins-locked")) return null;
      const known = await kept("readonly", keys => keys.get(location.pathname));
      if (known && known.until > Date.now() && known.of === header.key) return known.key;
      await drop();
    } catch { /* A browser that keeps nothing. */ }
    return null;
  };

  let tabs = null;
  const leave = () => {
    key = null;
    document.documentElement.hidden = true;
    history.replaceState(null, "", here);
    location.reload();
  };
  const forget = async () => {
    try { await drop(); } catch { /* Nothing was kept. */ }
    tabs?.postMessage(location.pathname);
    leave();
  };

  /* ---- The passphrase ---- */

  const tell = words => { said.textContent = words; };
  const enter = async () => {
    const { files: listed } = JSON.parse(new TextDecoder().decode(await open(header.contents)));
    files = new Map(Object.entries(listed));
    for (const [path, [, route]] of files) routes.set(route, path);
    moveIn();
    try {
      tabs = new BroadcastChannel("smallwins-locked");
      tabs.onmessage = ({ data }) => { if (data === location.pathname) leave(); };
    } catch { /* Then each tab locks for itself. */ }
    comeBack(null);
  };

  let isBusy = false;
  form.addEventListener("submit", async event => {
    event.preventDefault();
    if (isBusy || !header) return;
    if (!field.value) { tell(say.empty); field.focus(); return; }
    isBusy = true;
    form.setAttribute("aria-busy", "true");
    tell(say.working);
    hide();
    try {
      key = await unwrap(field.value);
      if (!key) { tell(say.wrong); field.focus(); field.select(); return; }
      if (stay.checked) {
        const until = Date.now() + days * 864e5;
        await kept("readwrite", keys => keys.put({ key, until, of: header.key }, location.pathname)).catch(() => new Promise(read => { tell(say.notKept); setTimeout(read, 2500); }));
      }
      await enter();
      field.value = "";
    } catch (trouble) {
      tell(trouble instanceof Trouble ? trouble.message : String(trouble));
    } finally {
      isBusy = false;
      form.removeAttribute("aria-busy");
    }
  });

  const words = show.textContent;
  const hide = () => { field.type = "password"; show.textContent = words; show.setAttribute("aria-pressed", "false"); };
  show.onclick = () => {
    if (field.type === "text") return hide();
    field.type = "text";
    show.textContent = say.hide;
    show.setAttribute("aria-pressed", "true");
    field.focus();
  };
  field.addEventListener("keyup", event => {
    const isOn = event.getModifierState?.("CapsLock");
    if (isOn && !said.textContent) tell(say.caps); else if (!isOn && said.textContent === say.caps) tell("");
  });

  const begin = async () => {
    if (!window.crypto?.subtle) { tell(say.insecure); document.getElementById("go").disabled = true; return; }
    try { header = readHeader(); } catch { tell(say.changed); return; }
    key = await keptKey();
    if (!key) { field.focus(); return; }
    try { await enter(); } catch (trouble) { tell(trouble instanceof Trouble ? trouble.message : String(trouble)); }
  };
  begin();
})();

