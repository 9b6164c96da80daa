// The choice of periods: free dates show only where they are asked for.
"use strict";

const form = document.querySelector("[data-period]");

function arrange() {
  for (const box of form.querySelectorAll("[data-free]")) {
    const free = form.elements[box.dataset.free].value === "libre";
    box.hidden = !free;
    for (const input of box.querySelectorAll("input")) input.disabled = !free;
  }
}

form.addEventListener("change", arrange);
arrange();
