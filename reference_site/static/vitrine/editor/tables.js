// A table: editable cells, mirrored into a text field (one row a line, cells between « | »).
import { changed } from "./blocks.js";
import { dressFormat, editable, simple, tidy } from "./rich.js";

export function dressTable(field, block) {
  const area = field.querySelector("textarea");
  const table = document.createElement("table");
  const buttons = document.createElement("div");
  buttons.className = "table-buttons";
  const header = block.querySelector("[name$='-header']");
  let rows = area.value.split("\n").map((row) => row.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll("\\|", "|")));
  const mirror = () => {
    rows = [...table.rows].map((row) => [...row.cells].map((cell) => tidy(simple(cell.firstElementChild)).replaceAll("\n", " ")));
    area.value = rows.map((row) => row.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")).join("\n");
    changed();
  };
  const draw = () => {
    table.replaceChildren(...rows.map((row, y) => {
      const line = document.createElement("tr");
      line.append(...row.map((value, x) => {
        const cell = document.createElement("td");
        const text = editable(`Ligne ${y + 1}, colonne ${x + 1}`);
        text.innerHTML = value;
        text.addEventListener("input", mirror);
        text.addEventListener("keydown", (event) => { if (event.key === "Enter") event.preventDefault(); });
        cell.append(text);
        return cell;
      }));
      return line;
    }));
    table.classList.toggle("has-header", header.checked);
  };
  const resize = (change) => { mirror(); change(); draw(); mirror(); };
  const wide = () => rows[0]?.length ?? 1;
  const actions = {
    "Ajouter une ligne": () => rows.push(Array(wide()).fill("")),
    "Ajouter une colonne": () => rows.forEach((row) => row.push("")),
    "Supprimer la dernière ligne": () => { if (rows.length > 1) rows.pop(); },
    "Supprimer la dernière colonne": () => { if (wide() > 1) rows.forEach((row) => row.pop()); },
  };
  for (const [label, change] of Object.entries(actions)) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "quiet";
    button.textContent = label;
    button.addEventListener("click", () => resize(change));
    buttons.append(button);
  }
  header.addEventListener("change", () => table.classList.toggle("has-header", header.checked));
  draw();
  area.hidden = true;
  field.querySelector("[data-plain]").hidden = true;
  const frame = document.createElement("div");
  frame.className = "table";
  frame.append(table);
  field.append(frame, buttons);
  dressFormat(block);
}
