// A changed quantity is sent at once.
"use strict";

for (const input of document.querySelectorAll("[data-submit-on-change]")) {
  input.addEventListener("change", () => input.form.requestSubmit());
}
