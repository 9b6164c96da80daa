// Filters and sorting apply themselves; filters fold on small screens.
(() => {
  for (const form of document.querySelectorAll("form[data-auto]")) {
    form.addEventListener("change", () => form.requestSubmit());
    for (const button of form.querySelectorAll("[data-auto-hide]")) button.hidden = true;
  }
  const filters = document.querySelector("[data-filters]");
  if (filters && window.matchMedia("(max-width: 800px)").matches && !filters.querySelector("input:checked")) {
    filters.open = false;
  }
})();
