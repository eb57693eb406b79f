// Shortcuts and "copy citation". Reading needs none of this.
"use strict";
(() => {
  const here = (name) => document.querySelector(name);
  const follow = (name) => { const link = here(name); if (link) { link.click(); } };
  const typing = (at) => at.closest("input, textarea, select");
  const marks = () => [...document.querySelectorAll("mark, .hit")];
  let at = -1;
  const step = (by) => {
    const all = marks();
    if (!all.length) { return; }
    at = (at + by + all.length) % all.length;
    all[at].scrollIntoView({ block: "center" });
    all.forEach((mark, number) => mark.classList.toggle("now", number === at));
  };
  const copy = () => {
    const words = here("#citation");
    const button = here("#copy");
    if (words && button) {
      navigator.clipboard.writeText(words.textContent).then(() => button.classList.add("done"));
    }
  };
  // The same keys where the keyboard writes Arabic.
  const LETTERS = { "ت": "j", "ن": "k", "ج": "[", "د": "]", "ؤ": "c", "ع": "u", "؟": "?", "ظ": "/" };
  const doing = {
    "/": () => here("#q").focus(),
    "j": () => step(1),
    "k": () => step(-1),
    "[": () => follow("a[rel=prev]"),
    "]": () => follow("a[rel=next]"),
    "c": copy,
    "u": () => here("#undo") && here("#undo").click(),
    "?": () => { here("#keys").focus(); here("#keys").scrollIntoView(); },
  };
  document.addEventListener("keydown", (press) => {
    if (press.ctrlKey || press.metaKey || press.altKey || typing(press.target)) { return; }
    const act = doing[press.key] || doing[LETTERS[press.key]];
    if (act) { press.preventDefault(); act(); }
  });
  const button = here("#copy");
  if (button) { button.hidden = false; button.addEventListener("click", copy); }
  // Progress: events of the server; where they fail, asking again every second.
  const live = here("#progress");
  const running = () => Boolean(live && live.querySelector("[data-running='1']"));
  const show = (html) => { live.innerHTML = html; };
  const poll = () => {
    if (!running()) { return; }
    fetch(live.dataset.part).then((answer) => answer.text()).then((html) => { show(html); setTimeout(poll, 1000); },
      () => setTimeout(poll, 1000));
  };
  if (running()) {
    const source = new EventSource(live.dataset.events);
    source.onmessage = (told) => {
      const now = JSON.parse(told.data);
      show(now.html);
      if (!now.running) { source.close(); }
    };
    source.onerror = () => { source.close(); poll(); };
  }
})();
