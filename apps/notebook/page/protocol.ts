import * as z from "zod/mini";
import type { PlacedCell } from "../src/cells/duplicates.js";
import type { DatasetText } from "../src/dataset-text.js";
import type { Output } from "../src/notebook.js";

// What the page and its frame say to one another, over a channel that the page opens. The frame runs cells, so whatever
// it says may have been said by a cell: the page checks its shape, shows it as text, and keeps it as output, never more.

/** Where a cell's output lies, in pixels from the sheet's corner. */
export interface Slot {
  id: string;
  top: number;
  left: number;
  width: number;
  /** As assistive technology calls it. */
  label: string;
}

/** From the page to the frame. */
export type ToFrame =
  | { type: "start"; dataset: DatasetText }
  /** Run these cells, all defined before the first runs. */
  | { type: "define"; cells: readonly PlacedCell[] }
  | { type: "remove"; id: string }
  /** Show what the file kept of an earlier run: made harmless, since nobody has agreed to run anything. */
  | { type: "stored"; id: string; outputs: readonly Output[] }
  | { type: "layout"; slots: readonly Slot[]; dark: boolean };

const Id = z.string().check(z.regex(/^[a-zA-Z0-9_-]{1,64}$/));
const Text = z.string();
const Fault = z.object({ name: Text, message: Text, line: z.optional(z.int()), trace: z.optional(z.array(Text)) });
const KeptOutput = z.discriminatedUnion("output_type", [
  z.object({ output_type: z.literal("display_data"), data: z.record(z.string(), z.string()), metadata: z.object({}) }),
  z.object({ output_type: z.literal("stream"), name: z.enum(["stdout", "stderr"]), text: Text }),
]);

/** From the frame to the page. */
export const FromFrame = z.discriminatedUnion("type", [
  /** The cell will run, or runs. */
  z.object({ type: z.literal("pending"), id: Id }),
  /** The cell has run. `fitting` says that it ran again only to fit the page, which alters nothing worth keeping. */
  z.object({ type: z.literal("done"), id: Id, outputs: z.array(KeptOutput), fault: z.optional(Fault), fitting: z.boolean() }),
  /** The output's height changed, in pixels. */
  z.object({ type: z.literal("size"), id: Id, height: z.number().check(z.gte(0), z.lte(100_000)) }),
  /** The output was clicked where nothing in it answers to clicks. */
  z.object({ type: z.literal("select"), id: Id }),
  /** Escape was pressed in an output: the keyboard goes back to the page. */
  z.object({ type: z.literal("leave"), id: Id }),
]);
export type FromFrame = z.infer<typeof FromFrame>;

/** What the frame posts to whoever embeds it, once, to be given the channel. */
export const frameReady = "dateline-frame-ready";
