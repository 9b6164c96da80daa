// Tabs Article / Bloc, the pre-publish dialog, tags to click, the height of the title.
export function watchPanels(form) {
  tabs(form);
  title(form.querySelector("[data-title]"));
  tags(form);
  prepublish(form);
  const toggle = form.querySelector("[data-toggle-panel]");
  toggle.addEventListener("click", () => {
    const hidden = form.querySelector(".editor__body").classList.toggle("is-wide");
    toggle.setAttribute("aria-expanded", String(!hidden));
  });
}

function tabs(form) {
  const all = [...form.querySelectorAll("[role=tab]")];
  const show = (tab) => {
    for (const other of all) {
      other.setAttribute("aria-selected", String(other === tab));
      other.tabIndex = other === tab ? 0 : -1;
      document.getElementById(other.getAttribute("aria-controls")).hidden = other !== tab;
    }
  };
  all.forEach((tab, index) => {
    tab.addEventListener("click", () => show(tab));
    tab.addEventListener("keydown", (event) => {
      if (event.key !== "ArrowRight" && event.key !== "ArrowLeft") return;
      const next = all[(index + 1) % all.length];
      show(next);
      next.focus();
    });
  });
  form.querySelector("[data-blocks]").addEventListener("focusin", () => show(all[1]));
  form.querySelector("[data-title]").addEventListener("focus", () => show(all[0]));
}

function title(field) {
  const grow = () => { field.style.height = "auto"; field.style.height = `${field.scrollHeight}px`; };
  field.addEventListener("input", grow);
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    document.querySelector("[data-block] [contenteditable]")?.focus();
  });
  grow();
  if (!field.value) field.focus();
}

function tags(form) {
  const field = form.querySelector("[data-tags]");
  form.querySelector("[data-tag-suggestions]")?.addEventListener("click", (event) => {
    const name = event.target.dataset.tag;
    if (!name) return;
    const kept = field.value.split(",").map((part) => part.trim()).filter(Boolean);
    if (!kept.some((part) => part.toLowerCase() === name.toLowerCase())) kept.push(name);
    field.value = kept.join(", ");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

function prepublish(form) {
  const dialog = document.querySelector("[data-prepublish]");
  form.querySelector("[data-publish]")?.addEventListener("click", (event) => {
    event.preventDefault();
    const when = form.elements.publish_at.value;
    const future = when && new Date(when) > new Date();
    dialog.querySelector("[data-when]").textContent = when
      ? new Date(when).toLocaleString("fr-FR", { dateStyle: "long", timeStyle: "short" }) : "Immédiatement";
    dialog.querySelector("[data-confirm]").textContent = future ? "Planifier" : "Publier";
    const advice = [];
    if (!form.elements.title.value.trim()) advice.push("Donnez un titre avant de publier.");
    if (form.elements.categories && ![...form.querySelectorAll("[name=categories]")].some((box) => box.checked)) advice.push("Aucune catégorie n’est choisie.");
    if (form.elements.tags && !form.elements.tags.value.trim()) advice.push("Aucune étiquette n’est indiquée.");
    if (form.elements.tags && !form.elements.featured_media.value.trim()) advice.push("Aucune image mise en avant.");
    dialog.querySelector("[data-advice]").replaceChildren(...advice.map((text) => {
      const line = document.createElement("li");
      line.textContent = text;
      return line;
    }));
    dialog.showModal();
    dialog.querySelector("[data-confirm]").focus();
  });
  for (const button of dialog.querySelectorAll("[data-close]")) button.addEventListener("click", () => dialog.close());
}
