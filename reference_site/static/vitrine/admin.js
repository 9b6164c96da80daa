// Lists: « tout sélectionner »; and the focus goes to the quick form when it opens.
for (const box of document.querySelectorAll("[data-check-all]")) {
  const rows = () => document.querySelectorAll(`input[name=selection][form=${box.dataset.checkAll}]`);
  box.addEventListener("change", () => rows().forEach((row) => { row.checked = box.checked; }));
}
document.querySelector("[data-focus]")?.focus();
