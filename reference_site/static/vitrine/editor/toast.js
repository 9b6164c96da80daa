// A short message with one thing to do about it.
let timer;

export function toast(text, label, action) {
  const place = document.querySelector("[data-toast]");
  const words = document.createElement("span");
  words.textContent = text;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = label;
  button.addEventListener("click", () => { place.replaceChildren(); action(); });
  place.replaceChildren(words, button);
  clearTimeout(timer);
  timer = setTimeout(() => place.replaceChildren(), 12000);
}
