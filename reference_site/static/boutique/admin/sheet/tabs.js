// The parts of the sheet as tabs; without JavaScript they follow one another on the page.
(() => {
  const bar = document.querySelector("[data-tabs]");
  if (!bar) return;
  const tabs = [...bar.querySelectorAll("[data-tab]")];
  const kept = document.getElementById("tab");
  const panelOf = (tab) => document.querySelector(`[data-panel="${tab.dataset.tab}"]`);

  const show = (chosen, focus) => {
    for (const tab of tabs) {
      const on = tab === chosen;
      tab.setAttribute("aria-selected", String(on));
      tab.tabIndex = on ? 0 : -1;
      panelOf(tab).hidden = !on;
    }
    kept.value = chosen.dataset.tab;
    if (focus) chosen.focus();
  };

  document.body.dataset.tabsReady = "";
  bar.setAttribute("role", "tablist");
  for (const [index, tab] of tabs.entries()) {
    const panel = panelOf(tab);
    tab.id = `tab-${tab.dataset.tab}`;
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", panel.id);
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", tab.id);
    panel.removeAttribute("aria-label");
    if (panel.querySelector(".field__error")) {
      tab.dataset.errors = "";
      tab.setAttribute("aria-label", `${tab.textContent} (à corriger)`);
    }
    tab.addEventListener("click", (event) => {
      event.preventDefault();
      show(tab, false);
    });
    tab.addEventListener("keydown", (event) => {
      const moves = { ArrowRight: 1, ArrowLeft: -1, Home: -index, End: tabs.length - 1 - index };
      if (!(event.key in moves)) return;
      event.preventDefault();
      show(tabs[(index + moves[event.key] + tabs.length) % tabs.length], true);
    });
  }
  const wrong = tabs.find((tab) => "errors" in tab.dataset);
  const asked = tabs.find((tab) => tab.dataset.tab === (location.hash.replace("#partie-", "") || kept.value));
  show(wrong ?? asked ?? tabs[0], false);
  document.querySelector(".tabs__panel:not([hidden]) .is-invalid")?.focus();
})();
