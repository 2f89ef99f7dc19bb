// Copies what stands in a field. Without it the button is not there, and the field is marked by hand.

for (const button of document.querySelectorAll("[data-does=copy-field]")) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", () => {
    const told = button.parentElement.querySelector("[role=status]");
    navigator.clipboard.writeText(document.getElementById(button.dataset.field).value)
      .then(() => { told.textContent = button.dataset.done; })
      .catch(() => { told.textContent = button.dataset.failed; });
  });
}
