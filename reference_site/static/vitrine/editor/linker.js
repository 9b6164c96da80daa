// The dialog that asks the address of a link: resolves to the address, "" to remove, null to leave.
export function askLink(current) {
  const dialog = document.querySelector("[data-linker]");
  const field = dialog.querySelector("[data-linker-address]");
  field.value = current;
  dialog.querySelector("[data-linker-remove]").hidden = !current;
  dialog.returnValue = "cancel";
  dialog.showModal();
  field.select();
  field.onkeydown = (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    dialog.close("apply");
  };
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      const address = field.value.trim();
      if (dialog.returnValue === "remove") resolve("");
      else resolve(dialog.returnValue === "apply" && address ? address : null);
    }, { once: true });
  });
}
