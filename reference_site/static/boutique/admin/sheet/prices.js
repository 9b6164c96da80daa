// HT and TTC compute each other, for the product and for each combination. Cents are integers.
(() => {
  const money = /^([+-]?)(\d{1,7})(?:[.,](\d{1,6}))?$/;

  const read = (text) => {
    const found = money.exec(text.replace(/[\s\u00a0\u202f€]/g, ""));
    if (!found) return null;
    const thousandths = Number(`${found[3] ?? ""}000`.slice(0, 3));
    const cents = Number(found[2]) * 100 + Math.floor((thousandths + 5) / 10);
    return found[1] === "-" ? -cents : cents;
  };
  const write = (cents) => {
    const size = Math.abs(cents);
    return `${cents < 0 ? "-" : ""}${Math.floor(size / 100)},${String(size % 100).padStart(2, "0")}`;
  };
  const halfUp = (top, bottom) => Math.sign(top) * Math.floor((2 * Math.abs(top) + bottom) / (2 * bottom));

  const excl = document.querySelector('[data-price="excl"]');
  const incl = document.querySelector('[data-price="incl"]');
  const rule = document.querySelector('[data-price="rate"]');
  if (!excl) return;
  const rate = () => Number(rule.selectedOptions[0]?.dataset.rate ?? 0);

  const fill = (target, cents, compute) => {
    if (cents === null) return;
    target.value = write(compute(cents));
  };
  const withTax = (cents) => halfUp(cents * (1000 + rate()), 1000);
  const withoutTax = (cents) => halfUp(cents * 1000, 1000 + rate());

  const lines = [...document.querySelectorAll(".combinations [data-line]")].map((row) => ({
    excl: row.querySelector('[data-cell="impact_excl"]'),
    incl: row.querySelector('[data-cell="impact_incl"]'),
    final: row.querySelector("[data-final]"),
  }));

  const finals = () => {
    const base = read(incl.value) ?? 0;
    for (const line of lines) {
      const total = base + (read(line.incl.value) ?? 0);
      line.final.textContent = `${write(total)} €`;
    }
  };

  excl.addEventListener("input", () => { fill(incl, read(excl.value), withTax); finals(); });
  incl.addEventListener("input", () => { fill(excl, read(incl.value), withoutTax); finals(); });
  rule.addEventListener("change", () => {
    fill(incl, read(excl.value), withTax);
    for (const line of lines) fill(line.incl, read(line.excl.value), withTax);
    finals();
  });
  for (const line of lines) {
    line.excl.addEventListener("input", () => { fill(line.incl, read(line.excl.value), withTax); finals(); });
    line.incl.addEventListener("input", () => { fill(line.excl, read(line.incl.value), withoutTax); finals(); });
  }
  finals();
})();
