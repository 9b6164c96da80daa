// The forms of reductions: show what the chosen kind needs, filter long lists, make up a code.
"use strict";

const value = (name) => document.querySelector(`[name="${name}"]:checked`)?.value;
const show = (id, shown) => {
  const box = document.getElementById(id)?.closest(".field");
  if (box) box.hidden = !shown;
};

function arrange() {
  const kind = value("reduction_kind");
  show("reduction_percent", kind === "percent");
  show("reduction_amount", kind === "amount");
  show("tax", kind === "amount");
  const scope = value("scope");
  if (scope) {
    show("brand", scope === "brand");
    show("categories-0", scope === "categories");
    show("products-0", scope === "products");
  } else {
    show("applies_to-0", kind !== "none");
    show("exclude_discounted", kind !== "none");
  }
}

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

for (const list of document.querySelectorAll("[data-pick-list]")) {
  const filter = list.querySelector("[data-pick-filter]");
  if (!filter) continue;
  filter.hidden = false;
  filter.addEventListener("input", () => {
    const wanted = plain(filter.value.trim());
    for (const item of list.querySelectorAll("[data-pick-item]")) {
      item.hidden = wanted !== "" && !plain(item.textContent).includes(wanted);
    }
  });
  filter.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
  });
}

for (const button of document.querySelectorAll("[data-generate-code]")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    const drawn = crypto.getRandomValues(new Uint8Array(8));
    const field = document.getElementById(button.dataset.generateCode);
    field.value = Array.from(drawn, (byte) => letters[byte % letters.length]).join("");
    field.focus();
  });
}

document.addEventListener("change", (event) => {
  if (["reduction_kind", "scope"].includes(event.target.name)) arrange();
});
arrange();
