// Choosing an associated product adds it to the list at once.
(() => {
  const input = document.querySelector("[data-related-add]");
  const list = document.querySelector("[data-related]");
  if (!input || !list) return;
  const options = [...document.querySelectorAll("#related-choices option")].map((one) => one.value);
  const add = () => {
    const text = input.value.trim();
    if (!options.includes(text)) return;
    const reference = text.slice(text.lastIndexOf("(") + 1, -1);
    if (![...list.querySelectorAll("input")].some((box) => box.value === reference)) {
      const id = `related-new-${list.children.length}`;
      const item = document.createElement("li");
      const box = Object.assign(document.createElement("input"), {
        type: "checkbox", name: "related", value: reference, checked: true, id, className: "form-check-input",
      });
      const label = Object.assign(document.createElement("label"), { htmlFor: id, textContent: text });
      item.append(box, " ", label);
      list.append(item);
    }
    input.value = "";
  };
  input.addEventListener("change", add);
  input.addEventListener("input", (event) => { if (event.inputType === "insertReplacementText" || !event.inputType) add(); });
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") { event.preventDefault(); add(); }
  });
})();
