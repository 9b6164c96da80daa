// What one types is saved ten seconds later; a published text is kept aside, never put online.
const EVERY_MS = 10_000;

export function watchAutosave(form) {
  const said = form.querySelector("[data-saved]");
  let dirty = false;
  let leaving = false;
  let running = null;

  const mark = () => { dirty = true; };
  form.addEventListener("input", mark);
  form.addEventListener("change", mark);
  form.addEventListener("edited", mark);

  const save = async () => {
    dirty = false;
    try {
      const reply = await fetch(form.dataset.autosave, { method: "POST", body: new FormData(form), headers: { Accept: "application/json" } });
      const news = await reply.json();
      said.textContent = news.message;
      if (reply.ok) adopt(news);
      else dirty = true;
    } catch {
      dirty = true;
      said.textContent = "Brouillon non enregistré : connexion interrompue. Nouvel essai dans dix secondes.";
    }
  };
  const adopt = (news) => {
    form.dataset.autosave = news.autosave;
    if (form.getAttribute("action") === news.edit) return;
    form.setAttribute("action", news.edit);
    history.replaceState(null, "", news.edit);
  };
  setInterval(() => {
    if (!dirty || leaving || running) return;
    running = save().finally(() => { running = null; });
  }, EVERY_MS);

  form.addEventListener("submit", (event) => {
    if (running) {
      const button = event.submitter;
      event.preventDefault();
      running.then(() => form.requestSubmit(button));
      return;
    }
    if (event.submitter?.formTarget === "_blank") {
      if (/\d/.test(form.dataset.autosave)) { dirty = false; return; }
      const button = event.submitter; // a new text becomes a draft first, so that it is made once
      event.preventDefault();
      running = save().finally(() => { running = null; });
      running.then(() => { if (!dirty) form.requestSubmit(button); });
      return;
    }
    leaving = true;
  });
  document.getElementById("trash-form")?.addEventListener("submit", () => { leaving = true; });
  window.addEventListener("beforeunload", (event) => { if (dirty && !leaving) event.preventDefault(); });
}
