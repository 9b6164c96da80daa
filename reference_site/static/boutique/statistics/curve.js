// Draw the curve of an indicator from the JSON beside it; the table carries the same values.
"use strict";

const endings = { money: " €", rate: " %", ratio: "", count: "" };
const still = matchMedia("(prefers-reduced-motion: reduce)").matches;

for (const canvas of document.querySelectorAll("[data-chart]")) {
  const data = JSON.parse(document.getElementById(canvas.dataset.chart).textContent);
  const digits = data.unit === "count" ? 0 : 2;
  const write = (value) =>
    value.toLocaleString("fr-FR", { minimumFractionDigits: digits, maximumFractionDigits: digits }) +
    endings[data.unit];
  const line = (label, values, color, dash) => ({
    label, data: values, borderColor: color, backgroundColor: color, borderDash: dash,
    borderWidth: 2, pointRadius: data.labels.length > 45 ? 0 : 2, tension: 0.25, spanGaps: true,
  });
  new Chart(canvas, {
    type: "line",
    data: {
      labels: data.labels,
      datasets: [
        line("Période", data.values, "#c2472d", []),
        line("Comparaison", data.compared, "#1f3a4d", [6, 4]),
      ],
    },
    options: {
      animation: still ? false : { duration: 300 },
      maintainAspectRatio: false,
      interaction: { mode: "index", intersect: false },
      plugins: {
        legend: { position: "bottom" },
        tooltip: { callbacks: { label: (item) => `${item.dataset.label} : ${write(item.parsed.y)}` } },
      },
      scales: {
        x: { grid: { display: false }, ticks: { maxTicksLimit: 12 } },
        y: { beginAtZero: true, ticks: { callback: (value) => value.toLocaleString("fr-FR") } },
      },
    },
  });
}
