// The personal page: checks the words of a caption while they are typed, counts them, and keeps them when the field is
// left. Without it the buttons of the form do the same.

const PATIENCE = 400; // milliseconds after the last key

const element = (name, text, className) => {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
};

// Offsets of findings count code points, as Python does; JavaScript counts UTF-16.
function mirror(text, findings, language) {
  const letters = Array.from(text);
  const wrong = new Array(letters.length).fill(false);
  for (const { code, start, end } of findings) {
    if (!["length", "language", "sameness", "disclosure", "kept"].includes(code)) wrong.fill(true, start, end);
  }
  const made = element("p", "", "mirror");
  made.lang = language;
  made.dir = "auto";
  for (let start = 0, end; start < letters.length; start = end) {
    for (end = start + 1; end < letters.length && wrong[end] === wrong[start]; end += 1);
    const piece = letters.slice(start, end).join("");
    made.append(wrong[start] ? element("mark", piece) : piece);
  }
  return made;
}

function show(form, field, { findings, length, limit }) {
  const found = form.querySelector(".found");
  const list = element("ul", "", "remarks");
  list.append(...findings.map(({ message, severity }) => element("li", message, severity)));
  found.replaceChildren(...(findings.length ? [mirror(field.value, findings, field.lang), list] : []));
  const count = form.querySelector(".counting .meta");
  const number = (value) => value.toLocaleString(document.documentElement.lang, { useGrouping: "always" });
  count.textContent = (limit === null ? count.dataset.none : count.dataset.some)
    .replace("{length}", number(length)).replace("{limit}", limit === null ? "" : number(limit));
  count.classList.toggle("wrong", limit !== null && length > limit);
  form.querySelector(".disclose").hidden = !findings.some(({ code }) => code === "disclosure");
}

for (const form of document.querySelectorAll("form.words")) {
  const field = form.elements.text;
  const network = form.elements.counted_for;
  let asked = 0;
  let waiting;
  let kept = field.value;

  const check = async () => {
    const turn = ++asked;
    const body = JSON.stringify({ item: form.dataset.item, text: field.value, network: network.value });
    const headers = { "Content-Type": "application/json" };
    try {
      const answer = await fetch("/me/check", { method: "POST", headers, body });
      if (answer.ok && turn === asked) show(form, field, await answer.json());
    } catch { /* offline: the words stay in the field, and the next key asks again */ }
  };
  const keep = () => {
    if (field.value === kept) return;
    kept = field.value;
    const fields = new URLSearchParams({ text: field.value, counted_for: network.value, do: "keep" });
    fetch(form.getAttribute("action"), { method: "POST", body: fields, redirect: "manual", keepalive: true })
      .catch(() => { kept = null; });
  };

  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(check, PATIENCE);
  });
  field.addEventListener("focus", check, { once: true }); // the first check has words to load: not while typing
  field.addEventListener("change", keep);
  network.addEventListener("change", check);
  for (const variant of form.querySelectorAll(".variant")) {
    variant.querySelector("button").addEventListener("click", (event) => {
      event.preventDefault();
      field.value = variant.querySelector(".draft").textContent;
      field.focus();
      keep();
      check();
    });
  }
}
