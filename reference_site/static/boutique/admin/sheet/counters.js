// Counters under the search engine fields, and what a result page would show.
(() => {
  for (const field of document.querySelectorAll("[data-limit]")) {
    const limit = Number(field.dataset.limit);
    const shown = document.createElement("p");
    shown.className = "counter";
    field.closest(".field").append(shown);
    const count = () => {
      shown.textContent = `${field.value.length} caractères sur ${limit} conseillés`;
      shown.toggleAttribute("data-over", field.value.length > limit);
    };
    field.addEventListener("input", count);
    count();
  }
  const preview = document.querySelector("[data-serp]");
  if (!preview) return;
  const value = (id) => document.getElementById(id)?.value.trim() ?? "";
  const cut = (text, length) => (text.length > length ? `${text.slice(0, length - 1)}…` : text);
  const plain = (html) => new DOMParser().parseFromString(html, "text/html").body.textContent.trim();
  const show = () => {
    preview.querySelector("[data-serp-title]").textContent = cut(value("meta_title") || value("name"), 70);
    preview.querySelector("[data-serp-text]").textContent = cut(value("meta_description") || plain(value("summary")), 160);
    preview.querySelector("[data-serp-slug]").textContent = value("slug");
  };
  document.querySelector("[data-sheet]")?.addEventListener("input", show);
  show();
})();
