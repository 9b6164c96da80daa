// Choosing a combination changes price, stock and basket without reloading; pictures too.
(() => {
  const choose = document.querySelector("[data-choose]");
  if (choose) {
    const rows = JSON.parse(choose.dataset.combinations);
    const one = (name) => document.querySelector(`[data-${name}]`);
    const chosen = () => [
      ...[...choose.querySelectorAll("input:checked")].map((box) => Number(box.dataset.value)),
      ...[...choose.querySelectorAll("select")].map((list) => Number(list.selectedOptions[0].dataset.value)),
    ];
    const text = (node, value) => { if (node) node.textContent = value; };
    const show = () => {
      const values = chosen();
      const row = rows.find((candidate) => values.every((value) => candidate.values.includes(value)));
      const button = one("buy-button");
      const stock = one("stock");
      if (!row) {
        stock.className = "stock stock--out";
        text(one("stock-text"), "Cette combinaison n’existe pas : changez l’un de vos choix.");
        if (button) button.disabled = true;
        return;
      }
      text(one("price-now"), row.price);
      text(one("price-excl"), row.excl);
      const before = one("price-full");
      if (before) {
        before.hidden = !row.full;
        before.textContent = row.full;
      }
      stock.className = `stock stock--${row.stock}`;
      text(one("stock-text"), row.sentence);
      if (row.reference) text(one("reference"), row.reference);
      const kept = one("buy-combination");
      if (kept) kept.value = row.id;
      if (button) button.disabled = !row.orderable || Boolean(document.querySelector(".notice--preview"));
    };
    choose.toggleAttribute("data-choose-ready", true);
    choose.addEventListener("change", show);
  }
  const main = document.getElementById("gallery-main");
  const caption = document.querySelector("[data-gallery-caption]");
  for (const pick of document.querySelectorAll("[data-gallery-pick]")) {
    pick.addEventListener("click", (event) => {
      event.preventDefault();
      main.src = pick.href;
      main.alt = pick.querySelector("img").alt;
      caption.textContent = pick.dataset.caption;
      document.querySelector("[data-gallery-pick][aria-current]")?.removeAttribute("aria-current");
      pick.setAttribute("aria-current", "true");
    });
  }
})();
