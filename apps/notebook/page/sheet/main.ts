import "./page.css";
import type { DatasetAnswer, NotebookAnswer } from "../../src/server/api.js";
import { ask, Refused } from "./ask.js";
import { element } from "./element.js";
import { listenToKeys } from "./keyboard.js";
import { type OpenSheet, openSheet } from "./open-sheet.js";

const page = element("div", { class: "page" });
document.body.append(page);
let open: OpenSheet | undefined;

async function show(given?: NotebookAnswer, note?: string): Promise<void> {
  try {
    const [answer, data] = await Promise.all([given ?? ask<NotebookAnswer>("GET", "/api/notebook"), ask<DatasetAnswer>("GET", "/api/dataset")]);
    open = openSheet(page, answer, data, (changed, why) => void show(changed, why));
    if (note !== undefined) open.note(note);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    page.replaceChildren(element("div", { class: "notices" }, element("div", { class: "notice failure", role: "alert" }, element("p", {}, error.message))));
  }
}

// The sheet is made anew when the file changes on disk; the page's listeners are made once.
listenToKeys((command) => open?.commands[command]());
// Not reaching the server is told when something is to be saved or run.
window.addEventListener("focus", () => void open?.look().catch(() => {}));
window.addEventListener("beforeunload", (event) => {
  if (open?.isUnsaved() === true) event.preventDefault();
});
void show();
