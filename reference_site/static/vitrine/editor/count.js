// Words as one types, and the search result as it would look.
const WORD = /[\p{L}\p{N}]+(?:[’'\-‑][\p{L}\p{N}]+)*/gu;

export function watchCount(form) {
  const place = form.querySelector("[data-words]");
  const read = document.createElement("template");
  const text = (html) => { read.innerHTML = html.replaceAll("<br>", " "); return read.content.textContent; };
  const count = () => {
    let total = 0;
    for (const field of form.querySelectorAll("[name^='blocks-']")) {
      if (!/-(text|items|rows|caption|source)$/.test(field.name)) continue;
      total += (text(field.value).match(WORD) ?? []).length;
    }
    place.textContent = String(total);
  };
  form.addEventListener("edited", count);
  form.addEventListener("input", (event) => { if (event.target.name?.startsWith("blocks-")) count(); });
  const { seo_title: seo, meta_description: meta, title } = form.elements;
  if (!seo) return;
  const show = () => {
    form.querySelector("[data-snippet-title]").textContent = seo.value || title.value || "Titre";
    form.querySelector("[data-snippet-text]").textContent = meta.value || "La méta-description paraît ici.";
  };
  for (const field of [seo, meta, title]) field.addEventListener("input", show);
}
