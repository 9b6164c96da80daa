// The menu on small screens, and closing the account card with Escape or a click elsewhere.
(() => {
  const toggle = document.querySelector("[data-menu-toggle]");
  const menu = document.getElementById("office-menu");
  toggle?.addEventListener("click", () => {
    const open = menu.toggleAttribute("data-open");
    toggle.setAttribute("aria-expanded", String(open));
  });
  const account = document.querySelector(".office__account");
  document.addEventListener("click", (event) => {
    if (account?.open && !account.contains(event.target)) account.open = false;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && account?.open) {
      account.open = false;
      account.querySelector("summary").focus();
    }
  });
  for (const all of document.querySelectorAll("[data-check-all]")) {
    all.addEventListener("change", () => {
      for (const box of document.querySelectorAll(all.dataset.checkAll)) box.checked = all.checked;
    });
  }
})();
