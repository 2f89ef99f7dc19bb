// Keys, and word of what others decide meanwhile. Everything here can be done without it, by links and buttons.
"use strict";

const desk = document.getElementById("desk");
const detail = document.getElementById("detail");
const wide = matchMedia("(min-width: 900px)");

const rows = () => [...document.querySelectorAll(".queue > li")];
const linkOf = (row) => row.querySelector("a");
const current = () => rows().findIndex((row) => row.getAttribute("aria-current"));

let turn = 0;

// A suggestion is put beside the list where there is room; elsewhere it is a page of its own. Until it is there the
// detail is busy: no key decides about the one that still shows.
async function show(row) {
  const link = linkOf(row);
  if (!wide.matches) return location.assign(link.href);
  const mine = ++turn;
  for (const other of rows()) other.removeAttribute("aria-current");
  row.setAttribute("aria-current", "true");
  row.scrollIntoView({ block: "nearest" });
  detail.setAttribute("aria-busy", "true");
  let answer, page;
  try {
    answer = await fetch(link.href);
    page = new DOMParser().parseFromString(await answer.text(), "text/html");
  } catch {
    return location.assign(link.href);
  }
  if (mine !== turn) return;
  const found = page.getElementById("detail");
  if (!answer.ok || !found) return location.assign(link.href);
  detail.replaceChildren(...found.childNodes);
  detail.removeAttribute("aria-busy");
  detail.scrollTop = 0;
  history.replaceState(null, "", link.href);
  document.title = page.title;
  document.getElementById("detail-title").focus({ preventScroll: true });
}

function step(by) {
  const all = rows();
  const next = all[current() < 0 ? 0 : current() + by];
  if (next) show(next);
}

function write(field) {
  if (!field) return;
  const around = field.closest("details");
  if (around) around.open = true;
  field.focus();
}

// From here Enter rejects; somebody who came to the field by themselves may mean to ask for changes.
function reject() {
  const note = document.getElementById("reject") && document.getElementById("note");
  write(note);
  if (!note) return;
  note.dataset.enter = "";
  note.addEventListener("blur", () => delete note.dataset.enter, { once: true });
}

const keys = {
  j: () => step(1),
  k: () => step(-1),
  a: () => document.getElementById("approve")?.requestSubmit(),
  e: () => write(document.getElementById("must-keep")),
  r: reject,
  u: () => (document.getElementById("undo") || document.getElementById("undo-last"))?.click(),
  x: () => rows()[current()]?.querySelector("input").click(),
  "?": () => document.getElementById("keys").showModal(),
};

const typing = (element) =>
  element.isContentEditable || element.matches("textarea, select, input:not([type=checkbox])") || element.closest("dialog[open]");

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat || typing(event.target)) {
    if (event.key === "Enter" && "enter" in event.target.dataset && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      event.target.form.requestSubmit();
    }
    if (event.key === "Escape" && typing(event.target)) event.target.blur();
    return;
  }
  if (!Object.hasOwn(keys, event.key)) return;
  event.preventDefault();
  if (detail.hasAttribute("aria-busy") && "aeru".includes(event.key)) return;
  keys[event.key]();
});

// Examples are drafted when asked for, and put where they were asked for.
detail.addEventListener("click", async (event) => {
  const link = event.target.closest("#draft");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const place = document.getElementById("drafts");
  place.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(link.href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    place.replaceChildren(...page.getElementById("drafts").childNodes);
  } catch {
    location.assign(link.href);
  }
  place.removeAttribute("aria-busy");
});

// One tick for the whole page, and a button for the keys: neither is of use without this script.
const ticks = document.querySelector(".queue");
if (ticks) {
  const all = document.createElement("button");
  all.type = "button";
  all.textContent = desk.dataset.all;
  all.addEventListener("click", () => {
    for (const box of ticks.querySelectorAll("input")) box.checked = true;
  });
  document.getElementById("bulk").prepend(all);
}
const help = document.createElement("button");
help.type = "button";
help.className = "link keys";
help.textContent = desk.dataset.help;
help.addEventListener("click", keys["?"]);
document.getElementById("list").append(help);

const EVERY = 20_000; // milliseconds
async function look() {
  if (document.hidden) return;
  try {
    const answer = await fetch(`${desk.dataset.changes}?since=${desk.dataset.since}`);
    if (!answer.ok) return;
    const found = await answer.json();
    if (!found.others) return;
    const link = document.createElement("a");
    link.href = desk.dataset.list;
    link.textContent = desk.dataset.show;
    const told = document.getElementById("others");
    if (told.dataset.said === found.said) return;
    told.dataset.said = found.said;
    told.replaceChildren(`${found.said}: `, link);
  } catch {
    // The next look may find the service again.
  }
}
setInterval(look, EVERY);
