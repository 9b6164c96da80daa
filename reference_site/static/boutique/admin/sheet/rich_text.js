// Rich text on the two texts of the sheet; without JavaScript they stay plain text areas.
(() => {
  if (!window.hugerte) return;
  window.tinymce = window.hugerte; // the language pack names the editor that way
  const base = new URL("../../../vendor/hugerte/", document.currentScript.src).href;
  const language = new URL("../../../vendor/tinymce-i18n/langs6/fr_FR.js", document.currentScript.src).href;

  const count = (editor) => {
    const shown = document.getElementById(`${editor.id}-count`);
    if (!shown) return;
    const text = editor.getContent({ format: "text" }).replace(/\s+/g, " ").trim();
    shown.textContent = `${text.length} caractères, ${text ? text.split(" ").length : 0} mots`;
  };

  for (const area of document.querySelectorAll("textarea[data-rich]")) {
    const shown = document.createElement("p");
    shown.className = "counter";
    shown.id = `${area.id}-count`;
    area.closest(".field").append(shown);
    window.hugerte.init({
      target: area,
      base_url: base.replace(/\/$/, ""),
      suffix: ".min",
      language: "fr_FR",
      language_url: language,
      height: area.dataset.rich === "short" ? 210 : 380,
      menubar: false,
      branding: false,
      promotion: false,
      statusbar: false,
      convert_urls: false,
      entity_encoding: "raw",
      plugins: "lists link table code autolink",
      toolbar: area.dataset.rich === "short"
        ? "bold italic underline | bullist numlist | link | removeformat | code"
        : "blocks | bold italic underline | bullist numlist | link table blockquote | removeformat | undo redo | code",
      block_formats: "Paragraphe=p; Titre 2=h2; Titre 3=h3; Titre 4=h4",
      toolbar_mode: "wrap",
      content_style: "body { font: 16px/1.5 system-ui, sans-serif; color: #1d2a33; margin: 10px; }",
      iframe_aria_text: `${document.querySelector(`label[for="${area.id}"]`).textContent.trim()} : zone de texte enrichi. Alt+F10 pour la barre d’outils.`,
      setup(editor) {
        editor.on("init", () => count(editor));
        editor.on("input change undo redo keyup SetContent", () => count(editor));
        editor.on("input change undo redo", () => {
          editor.save();
          area.dispatchEvent(new Event("input", { bubbles: true }));
        });
      },
    });
  }
})();
