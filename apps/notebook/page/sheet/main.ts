import "./page.css";
import type { DatasetAnswer, NotebookAnswer } from "../../src/server/api.js";
import { ask, Refused } from "./ask.js";
import { listenToPulse } from "./connection.js";
import { withDraft } from "./draft.js";
import { element } from "./element.js";
import { loadFonts } from "./fonts.js";
import { listenToKeys } from "./keyboard.js";
import { type OpenSheet, openSheet } from "./open-sheet.js";

const page = element("div", { class: "page" });
document.body.append(page);
let open: OpenSheet | undefined;

const fonts = loadFonts();
/** As in `/?safe`: nothing runs before it is run by hand. */
const isSafe = new URLSearchParams(location.search).has("safe");

async function show(given?: NotebookAnswer, note?: string): Promise<void> {
  try {
    const [answer, data] = await Promise.all([given ?? ask<NotebookAnswer>("GET", "/api/notebook"), ask<DatasetAnswer>("GET", "/api/dataset")]);
    const draft = given === undefined ? withDraft(answer) : undefined;
    open = openSheet(page, draft ?? answer, data, { fonts, isSafe, reopen: (changed, why) => void show(changed, why) });
    if (note !== undefined) open.note(note);
    if (draft === undefined) return;
    open.note("What was typed here and had not been saved is back.");
    open.touch();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    page.replaceChildren(element("div", { class: "notices" }, element("div", { class: "notice failure", role: "alert" }, element("p", {}, error.message))));
  }
}

// The sheet is made anew when the file changes on disk; the page's listeners are made once.
listenToKeys((command) => open?.commands[command]());
// Not reaching the server is told when something is to be saved or run.
window.addEventListener("focus", () => void open?.look().catch(() => {}));
window.addEventListener("beforeprint", () => open?.printer.lay());
window.addEventListener("afterprint", () => open?.printer.take());
window.addEventListener("beforeunload", (event) => {
  if (open?.isUnsaved() === true) event.preventDefault();
});
void show().then(() => listenToPulse({ lost: (why) => open?.connection.lost(why), back: () => open?.connection.back() }));
