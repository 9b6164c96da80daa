// Says how many combinations the ticked values make.
(() => {
  const box = document.querySelector("[data-generator]");
  if (!box) return;
  const label = box.querySelector("[data-generator-label]");
  const count = () => {
    const perAttribute = new Map();
    for (const chosen of box.querySelectorAll("input:checked")) {
      const key = chosen.dataset.attribute;
      perAttribute.set(key, (perAttribute.get(key) ?? 0) + 1);
    }
    const total = [...perAttribute.values()].reduce((product, one) => product * one, perAttribute.size ? 1 : 0);
    label.textContent = total ? `Générer ${total} déclinaison${total > 1 ? "s" : ""}` : "Générer les déclinaisons";
  };
  box.addEventListener("change", count);
  count();
})();
