import type { FromFrame } from "../protocol.js";
import { download } from "./download.js";
import { choose, goTo } from "./edit-cells.js";
import { showEvidence } from "./evidence-panel.js";
import type { FrameEars } from "./frame-host.js";
import { hasJustClicked } from "./just-clicked.js";
import { interrupt, restart, sendPart, tellFailure } from "./run-cells.js";
import type { Sheet } from "./sheet.js";

/** A cell that keeps the frame from answering for so long is stopped, in milliseconds. */
const longestSilence = 60_000;

type Heard = { [Type in FromFrame["type"]]: (sheet: Sheet, message: Extract<FromFrame, { type: Type }>) => void | Promise<void> };

/** What each thing that the frame says comes to. */
const heard: Heard = {
  pending: (sheet, message) => sheet.kernel.hear(message),
  begin(sheet, { id }) {
    sheet.begun = id;
  },
  done: (sheet, message) => sheet.kernel.hear(message),
  size(sheet, { id, height }) {
    sheet.cells.at(id)?.setOutputHeight(height);
    sheet.layOut();
  },
  select: (sheet, { id }) => choose(sheet, sheet.cells.at(id)),
  leave: (sheet, { id }) => goTo(sheet, sheet.cells.at(id)),
  pong: () => {},
  ask: (sheet, { part }) => void sendPart(sheet, part),
  value: (sheet, { id, name, kind, preview }) => sheet.values.set({ cell: id, name, kind, preview }),
  // A cell can ask as often as it likes; a panel that takes the keyboard opens for a click.
  async evidence(sheet, { ids, cell }) {
    if (!(await hasJustClicked())) return;
    if (cell !== undefined) choose(sheet, sheet.cells.at(cell));
    await showEvidence(sheet, ids);
  },
  download: (sheet, message) => void download(message).catch((error: unknown) => tellFailure(sheet, error)),
};

/** Returns what the sheet does when the frame speaks, breaks down or falls silent. */
export function frameEars(sheet: () => Sheet): FrameEars {
  return {
    // Each row of the table takes the messages of its own type.
    hear: (message) => void (heard[message.type] as (sheet: Sheet, message: FromFrame) => void | Promise<void>)(sheet(), message),
    ended(why) {
      const memory = { name: "MemoryError", message: "This cell took more memory than there is, and was stopped" };
      if (why === "broke down" && sheet().running.size > 0) {
        interrupt(sheet(), memory);
        return;
      }
      const words = why === "broke down" ? "The outputs' frame broke down." : "A cell has sent the outputs' frame elsewhere, so there are none to show.";
      sheet().notices.show("failure", words, [
        {
          label: "Start again",
          title: "Begin anew and run all cells",
          choose() {
            sheet().notices.hide("failure");
            void restart(sheet());
          },
        },
      ]);
    },
    silent(ms) {
      sheet().status.silent(ms);
      if (ms > longestSilence) interrupt(sheet(), { name: "TimeoutError", message: `No answer for ${longestSilence / 1000} s, and stopped` });
    },
  };
}
