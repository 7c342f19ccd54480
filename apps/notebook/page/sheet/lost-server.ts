import type { DatasetAnswer } from "../../src/server/api.js";
import { ask } from "./ask.js";
import { keepCopy } from "./conflict.js";
import type { ConnectionEars, Loss } from "./connection.js";
import { giveDataset, tellFailure } from "./run-cells.js";
import type { Sheet } from "./sheet.js";

const words: Readonly<Record<Loss, string>> = {
  gone: "The server does not answer: it has ended, or was stopped. What stands here is kept; nothing can be run or saved. Start the notebook again as before, and this page goes on by itself.",
  silent: "The server has not answered for some seconds: it is busy, or stands still. What stands here is kept, and this page goes on by itself.",
  stranger:
    "The server was started anew and does not know this page. Open the address that it has shown, in this browser, and this page goes on. What stands here is kept.",
};

/** Returns what the sheet does when the server is lost and when it is back. */
export function lostServerEars(sheet: Sheet, name: string): ConnectionEars {
  return {
    lost(why) {
      sheet.status.connected(false);
      sheet.notices.hide("failure");
      sheet.notices.show("lost", words[why], [keepCopy(sheet, name)]);
    },
    back() {
      if (!sheet.status.isLost()) return;
      sheet.status.connected(true);
      sheet.notices.hide("lost");
      void goOn(sheet).catch((error: unknown) => tellFailure(sheet, error));
    },
  };
}

/** Saves what was edited meanwhile, or looks whether the file has changed; then whether the dataset has. */
async function goOn(sheet: Sheet): Promise<void> {
  await (sheet.saver.isUnsaved() ? sheet.saver.save() : sheet.saver.look());
  const answer = await ask<DatasetAnswer>("GET", "/api/dataset");
  if (JSON.stringify(answer.dataset) !== JSON.stringify(sheet.dataset)) await giveDataset(sheet, answer, "dataset");
}
