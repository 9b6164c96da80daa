// Pictures in blocks: image, gallery, image mise en avant.
import { changed } from "./blocks.js";
import { choose } from "./chooser.js";

const address = (name) => document.getElementById("post-form").dataset.picture + encodeURIComponent(name);

function button(label, action, css = "quiet") {
  const node = document.createElement("button");
  node.type = "button";
  node.className = css;
  node.textContent = label;
  node.addEventListener("click", action);
  return node;
}

function picture(name, alt) {
  const node = document.createElement("img");
  node.src = address(name);
  node.alt = alt || "";
  return node;
}

export function dressImage(figure, block) {
  const place = figure.querySelector("[data-picker]");
  const settings = block.querySelector("[data-settings]");
  const file = settings.querySelector("[name$='-media']");
  const alt = settings.querySelector("[name$='-alt']");
  const size = settings.querySelector("[name$='-size']");
  const pick = async () => {
    const [chosen] = await choose(false);
    if (!chosen) return;
    file.value = chosen.file;
    if (!alt.value) alt.value = chosen.alt;
    draw();
    changed();
    place.querySelector("button")?.focus();
  };
  const draw = () => {
    const buttons = document.createElement("div");
    buttons.className = "picker__buttons";
    if (file.value) {
      buttons.append(button("Remplacer", pick));
      place.replaceChildren(picture(file.value, alt.value), buttons);
    } else {
      const words = document.createElement("p");
      words.textContent = "Choisissez une image de la médiathèque ou téléversez-en une.";
      buttons.append(button("Médiathèque", pick, "primary"));
      place.replaceChildren(words, buttons);
    }
    figure.className = `picture picture--${size.value}`;
  };
  file.addEventListener("change", draw);
  size.addEventListener("change", draw);
  draw();
}

export function dressGallery(figure, block) {
  const list = figure.querySelector("[data-gallery-items]");
  const columns = block.querySelector("[data-settings] [name$='-columns']");
  list.querySelector("[data-gallery-spare]").remove();
  const fieldName = () => block.querySelector("input[name$='-type']").name.replace(/type$/, "media");
  const item = (name) => {
    const node = document.createElement("li");
    const hidden = document.createElement("input");
    hidden.type = "hidden";
    hidden.name = fieldName();
    hidden.value = name;
    const tools = document.createElement("div");
    tools.className = "gallery__buttons";
    const move = (before) => {
      const other = before ? node.previousElementSibling : node.nextElementSibling;
      if (other) (before ? other.before(node) : other.after(node));
      changed();
    };
    const named = (label, action, text) => { const b = button(text, action); b.setAttribute("aria-label", `${label} ${name}`); return b; };
    tools.append(named("Avancer", () => move(true), "←"), named("Retirer", () => { node.remove(); changed(); }, "Retirer"), named("Reculer", () => move(false), "→"));
    node.append(hidden, picture(name, name), tools);
    return node;
  };
  const names = [...list.querySelectorAll("input")].map((field) => field.value).filter(Boolean);
  list.replaceChildren(...names.map(item));
  const add = button("Ajouter des images à la galerie", async () => {
    const chosen = await choose(true);
    list.append(...chosen.map((media) => item(media.file)));
    if (chosen.length) changed();
    add.focus();
  }, "primary");
  const frame = document.createElement("div");
  frame.className = "picker";
  frame.append(add);
  list.after(frame);
  columns.addEventListener("change", () => { figure.className = `gallery gallery--${columns.value}`; });
}

export function dressFeatured(place) {
  const field = place.querySelector("input");
  const frame = document.createElement("div");
  frame.className = "picker";
  place.append(frame);
  const pick = async () => {
    const [chosen] = await choose(false);
    if (!chosen) return;
    field.value = chosen.file;
    draw();
    changed();
    frame.querySelector("button").focus();
  };
  const draw = () => {
    const buttons = document.createElement("div");
    buttons.className = "picker__buttons";
    if (field.value) buttons.append(button("Remplacer", pick), button("Retirer l’image", () => { field.value = ""; draw(); changed(); }));
    else buttons.append(button("Définir l’image mise en avant", pick));
    frame.replaceChildren(...(field.value ? [picture(field.value)] : []), buttons);
  };
  field.addEventListener("change", draw);
  draw();
}
