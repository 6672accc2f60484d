// The desk works without this file. It adds keys, local times, filters that apply themselves, and dropping files.
"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (selector, root = document) => root.querySelector(selector);
  const rows = all(".list .row");
  const memory = (key, value) => {
    try {
      if (value === undefined) return sessionStorage.getItem(key);
      sessionStorage.setItem(key, value);
    } catch { return null; }
  };

  // Times of decisions, in the reader's own zone.
  const zone = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" });
  for (const time of all("time[data-local]")) {
    const at = new Date(time.dateTime);
    if (!isNaN(at)) { time.title = time.textContent; time.textContent = zone.format(at); }
  }

  // Filters apply themselves when a choice is made.
  const filters = one("form[data-auto]");
  if (filters) {
    filters.addEventListener("change", (event) => { if (event.target.matches("select")) filters.requestSubmit(); });
    filters.addEventListener("submit", () => all("input, select", filters).forEach((field) => { if (!field.value || field.name === "sort" && field.value === "weight") field.disabled = true; }));
    addEventListener("pageshow", () => all("input, select", filters).forEach((field) => { field.disabled = false; }));
  }

  // Picking all.
  const everything = one("[data-all]");
  if (everything) {
    everything.closest("label").hidden = false;
    everything.addEventListener("change", () => all("input[name=pick]").forEach((box) => { box.checked = everything.checked; }));
  }

  // The finding that keys speak of.
  let now = -1;
  const go = (i, focus = true) => {
    if (!rows.length) return;
    rows[now]?.classList.remove("now");
    now = Math.max(0, Math.min(rows.length - 1, i));
    rows[now].classList.add("now");
    memory("row", now);
    if (focus) { rows[now].focus({ preventScroll: true }); rows[now].scrollIntoView({ block: "nearest" }); }
  };
  rows.forEach((row, i) => row.addEventListener("focusin", () => { if (i !== now) go(i, false); }));
  if (rows.length && one(".flash")) go(Number(memory("row") || 0));

  const press = (key, root) => {
    const target = one(`[data-key="${key}"]`, root);
    if (!target) return false;
    if (target.matches("input")) { target.focus(); target.select(); } else if (target.matches("summary")) {
      target.parentElement.open = true;
      one(".drop button", target.parentElement)?.focus();
    } else if (target.closest("[data-causes]")) target.focus();
    else target.click();
    return true;
  };

  const undo = () => {
    if (press("u", document)) return;
    const form = one("form[data-undo]");
    if (form) { form.elements.back.value = location.pathname + location.search; form.submit(); }
  };

  const close = () => {
    const open = one("details.menu[open]");
    if (!open) return false;
    open.open = false;
    open.closest(".row")?.focus();
    return true;
  };
  addEventListener("click", (event) => all("details.menu[open]").forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; }));

  const cause = (n) => {
    const menu = one("details.menu[open] .drop") || (document.activeElement.closest("[data-causes]"));
    if (!menu) return false;
    const button = all("button", menu)[n - 1];
    if (button) button.click();
    return Boolean(button);
  };

  const inQueue = {
    j: () => go(now + 1), k: () => go(now < 0 ? 0 : now - 1),
    Enter: () => { if (now < 0 || document.activeElement !== rows[now]) return false; one("[data-open]", rows[now]).click(); },
    x: () => { const box = one("input[name=pick]", rows[now]); if (box) box.checked = !box.checked; },
  };
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const typing = event.target.matches("input:not([type=checkbox]), textarea, select");
    const dialog = one("dialog.keys");
    if (typing || dialog?.open) { if (typing && event.key === "Escape") event.target.blur(); return; }
    const key = event.key;
    let done = true;
    if (key === "?" && dialog) dialog.showModal();
    else if (key === "u") undo();
    else if (key === "Escape" && close()) done = true;
    else if (/^[1-9]$/.test(key)) done = cause(Number(key));
    else if (rows.length && inQueue[key]) done = inQueue[key]() !== false;
    else if (rows.length && "cdf".includes(key)) { if (now < 0) go(0); else done = press(key, rows[now]); } // never decide on what nobody looked at
    else if (!rows.length && ["c", "d", "f", "j", "k", "Escape"].includes(key) || key === "/") done = press(key, document);
    else done = false;
    if (done) event.preventDefault();
  });

  // Dropping a file on the text.
  const drop = one("form[data-drop]");
  if (drop) {
    const over = (yes) => (event) => { event.preventDefault(); drop.classList.toggle("over", yes); };
    drop.addEventListener("dragover", over(true));
    drop.addEventListener("dragleave", over(false));
    drop.addEventListener("drop", (event) => {
      over(false)(event);
      if (event.dataTransfer.files.length) drop.elements.file.files = event.dataTransfer.files;
      else drop.elements.text.value = event.dataTransfer.getData("text/plain");
    });
  }
})();
