// Says that something is not saved, and asks before leaving.
(() => {
  const form = document.querySelector("[data-sheet]");
  const mark = document.querySelector("[data-unsaved]");
  if (!form) return;
  let dirty = Boolean(form.querySelector(".field__error"));
  const show = () => { mark.hidden = !dirty; };
  const touch = () => { dirty = true; show(); };
  form.addEventListener("input", touch);
  form.addEventListener("change", touch);
  form.addEventListener("submit", () => {
    dirty = false;
    const button = document.getElementById("save-product");
    button.classList.add("disabled");
    button.setAttribute("aria-busy", "true");
  });
  window.addEventListener("beforeunload", (event) => {
    if (dirty) event.preventDefault();
  });
  show();
})();
