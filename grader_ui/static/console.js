// The console's page: which lane, which row, which view; its parts do the rest.
import "./clock.js";
import { board } from "./console-board.js";
import "./console-grid.js";
import "./console-keys.js";
import "./console-acts.js";
import "./console-live.js";
import "./console-room.js";
import "./console-sign.js";
import { showWork } from "./console-work.js";

board.addEventListener("place", ({ detail }) => {
  if (board.view === "travail") showWork();
  if (board.view === "grille" && detail.lane) showSheet();
});

export async function showSheet() {
  const asked = board.lane;
  const html = await board.part(`fiche/${asked}`);
  if (html === null || asked !== board.lane) return;
  document.getElementById("fiche").innerHTML = html;
  board.changed();
}
board.showSheet = showSheet;
board.show(location.hash.slice(1) || "suivi");
