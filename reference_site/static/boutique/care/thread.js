// Insert a canned reply where the cursor stands, without leaving the page.
"use strict";

const insert = document.querySelector("[data-insert]");
const texts = JSON.parse(document.getElementById("canned-texts").textContent);
const message = document.getElementById("message");

insert.addEventListener("submit", (event) => {
  const text = texts[insert.elements.reply.value];
  event.preventDefault();
  if (text === undefined) return;
  message.setRangeText(text, message.selectionStart, message.selectionEnd, "end");
  message.focus();
});
