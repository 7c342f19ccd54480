import { saveAs } from "./download.js";
import type { Choice } from "./notices.js";
import { tellFailure } from "./run-cells.js";
import type { SaveState } from "./saver.js";
import { type Sheet, toNotebook } from "./sheet.js";

/** Shows what saving came to: a conflict asks the user which version goes on, and either way both are kept. */
export function onSaveState(sheet: Sheet, name: string, state: SaveState, reason?: string): void {
  sheet.status.saving(state, reason);
  if (state === "failed" && !sheet.status.isLost()) {
    sheet.notices.show("failure", `${reason ?? "The notebook could not be saved."} It is tried again every few seconds.`, [keepCopy(sheet, name)]);
  }
  if (state === "saved") {
    for (const subject of ["failure", "conflict"]) sheet.notices.hide(subject);
    sheet.printer.prepare();
  }
  if (state !== "conflict") return;
  const settle = async (keep: "mine" | "theirs") => {
    try {
      sheet.notices.show("kept", await sheet.saver.settle(keep));
    } catch (error) {
      tellFailure(sheet, error);
    }
  };
  sheet.notices.show(
    "conflict",
    `${name} has changed on disk since this page read it. Nothing has been overwritten. Whichever you go on with, the other is kept beside it as a copy.`,
    [
      { label: "Go on with this page", title: "Save this page; the version on disk becomes the copy", choose: () => settle("mine") },
      { label: "Go on with the file", title: "Show the version on disk; this page's becomes the copy", choose: () => settle("theirs") },
    ],
  );
}

/** Offers to save what stands on the page as a file of its own. */
export function keepCopy(sheet: Sheet, name: string): Choice {
  return {
    label: "Keep a copy",
    title: "Save what stands here as a file of its own",
    choose: () => saveAs(name.replace(/\.ipynb$/, ".copy.ipynb"), copyOf(sheet)),
  };
}

function copyOf(sheet: Sheet): Blob {
  return new Blob([JSON.stringify(toNotebook(sheet), null, 1)], { type: "application/x-ipynb+json" });
}
