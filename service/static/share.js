// The share row: copies what a network would not take, and opens the telephone's own sheet. Without it every button
// still sends its form, and the page that answers says what to do.

const textOf = (row) => document.getElementById(row.dataset.field).value;

// LinkedIn and Facebook show the link by themselves: a second one in the text would not be ours.
const withoutLink = (text, link) => (link ? text.split(link).join("") : text).trim();

const say = (row, words) => { row.querySelector("[role=status]").textContent = words; };

// The caption with a short link of its own, as the server words it.
async function shared(row, action) {
  const fields = new URLSearchParams({ network: "copy", text: textOf(row) });
  const answer = await fetch(action, { method: "POST", body: fields, headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`answered ${answer.status}`);
  return answer.json();
}

async function copy(row, button) {
  const text = shared(row, button.formAction).then((share) => share.caption);
  if (window.ClipboardItem) {
    // Safari lets a page write at once or never: it is handed the promise.
    const blob = text.then((words) => new Blob([words], { type: "text/plain" }));
    await navigator.clipboard.write([new ClipboardItem({ "text/plain": blob })]);
  } else {
    await navigator.clipboard.writeText(await text);
  }
  say(row, button.dataset.done);
}

async function copyAndOpen(row, button) {
  try {
    await navigator.clipboard.writeText(withoutLink(textOf(row), row.dataset.link));
    const action = new URL(button.formAction);
    action.searchParams.set("copied", "");
    button.formAction = action.href;
    say(row, button.dataset.done);
  } finally {
    // Even where nothing could be copied: the page that opens then shows the caption.
    button.form.requestSubmit(button);
  }
}

async function sheet(row, button) {
  const share = await shared(row, button.dataset.action);
  await navigator.share({ text: share.caption });
}

const does = { copy, "copy-and-open": copyAndOpen, sheet };

for (const row of document.querySelectorAll(".share")) {
  for (const button of row.querySelectorAll("[data-does]")) {
    if (button.dataset.does === "sheet") button.hidden = !navigator.share;
    button.addEventListener("click", (event) => {
      if (!navigator.clipboard && button.dataset.does !== "sheet") return;
      event.preventDefault();
      does[button.dataset.does](row, button).catch((error) => {
        if (error.name !== "AbortError") say(row, row.querySelector("[role=status]").dataset.failed);
      });
    });
  }
}
