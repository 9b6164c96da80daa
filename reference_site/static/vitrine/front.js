// The menu of small screens and the submenus; without it, everything is shown.
const toggle = document.querySelector("[data-menu-toggle]");
toggle?.addEventListener("click", () => {
  const open = document.querySelector(".top").classList.toggle("is-open");
  toggle.setAttribute("aria-expanded", String(open));
});
for (const button of document.querySelectorAll("[data-submenu]")) {
  const item = button.closest("li");
  button.addEventListener("click", () => {
    button.setAttribute("aria-expanded", String(item.classList.toggle("is-open")));
  });
  item.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !item.classList.contains("is-open")) return;
    item.classList.remove("is-open");
    button.setAttribute("aria-expanded", "false");
    button.focus();
  });
}
