// The block editor, piece by piece. Everything ends in the fields of one form; without scripts
// the same form works with its plain fields and buttons.
import { watchAutosave } from "./autosave.js";
import { watchBlocks } from "./blocks.js";
import { watchCount } from "./count.js";
import { watchInserter } from "./inserter.js";
import { watchChooser } from "./chooser.js";
import { watchPanels } from "./panels.js";

const form = document.getElementById("post-form");
document.body.classList.add("has-script");
watchChooser(form);
watchBlocks(form);
watchInserter(form);
watchPanels(form);
watchCount(form);
watchAutosave(form);
