import * as z from "zod/mini";
import type { PlacedCell } from "../src/cells/duplicates.js";
import type { Output } from "../src/notebook.js";
import type { DatasetState } from "./frame/asked-dataset.js";
import { type DatasetPart, datasetParts } from "./frame/dataset-source.js";

// What the page and its frame say to one another, over a channel that the page opens. The frame runs cells, so whatever
// it says may have been said by a cell: the page checks its shape, shows it as text, and keeps it as output, never more.

/** Where a cell's output lies, in pixels from the sheet's corner. */
export interface Slot {
  id: string;
  top: number;
  left: number;
  width: number;
  /** Whether the user has folded the output away. */
  isHidden: boolean;
  /** As assistive technology calls it. */
  label: string;
}

/** A font as the frame gets it. */
export interface FontData {
  family: string;
  weight: string;
  unicodeRange: string;
  data: ArrayBuffer;
}

/** From the page to the frame. */
export type ToFrame =
  | { type: "fonts"; fonts: readonly FontData[] }
  | { type: "start"; state: DatasetState }
  /** The dataset is another now: what uses it runs again. */
  | { type: "dataset"; state: DatasetState }
  /** A part of the dataset that was asked for, as JSON, or why it is not to be had. */
  | { type: "part"; part: DatasetPart; answer: { json: string } | { problem: string } }
  /** Run these cells, all defined before the first runs. */
  | { type: "define"; cells: readonly PlacedCell[] }
  | { type: "remove"; id: string }
  /** Run these no more by themselves; what they show stays. */
  | { type: "rest"; ids: readonly string[] }
  /** Are you still answering? */
  | { type: "ping" }
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

/** How much of a cell's word is listened to: a name, a short text, an id of the dataset. */
const Name = z.string().check(z.maxLength(200));
const Preview = z.string().check(z.maxLength(500));
const RecordId = z.string().check(z.regex(/^[er]_[0-9a-f]{16}$/));
/** How many incidents one mark or table row can stand for, as far as the evidence of each can be looked at. */
export const mostEvidence = 200;

/** From the frame to the page. */
export const FromFrame = z.discriminatedUnion("type", [
  /** The cell will run, or runs. */
  z.object({ type: z.literal("pending"), id: Id }),
  /** The cell's own code begins. */
  z.object({ type: z.literal("begin"), id: Id }),
  /** The cell has run. `fitting` says that it ran again only to fit the page, which alters nothing worth keeping. */
  z.object({ type: z.literal("done"), id: Id, outputs: z.array(KeptOutput), fault: z.optional(Fault), fitting: z.boolean(), ms: z.number().check(z.gte(0)) }),
  /** The output's height changed, in pixels. */
  z.object({ type: z.literal("size"), id: Id, height: z.number().check(z.gte(0), z.lte(100_000)) }),
  /** The output was clicked where nothing in it answers to clicks. */
  z.object({ type: z.literal("select"), id: Id }),
  /** Escape was pressed in an output: the keyboard goes back to the page. */
  z.object({ type: z.literal("leave"), id: Id }),
  z.object({ type: z.literal("pong") }),
  /** A cell needs a part of the dataset. */
  z.object({ type: z.literal("ask"), part: z.enum(datasetParts) }),
  /** A name that a cell defines has this value. */
  z.object({ type: z.literal("value"), id: Id, name: Name, kind: Name, preview: Preview }),
  /** The user asks what the events or accounts of a mark or row in a cell's output rest on. */
  z.object({ type: z.literal("evidence"), cell: z.optional(Id), ids: z.array(RecordId).check(z.minLength(1), z.maxLength(mostEvidence)) }),
  /** The user asks for a chart or table as a file. The page gives it a name and writes it only where a click has just been made. */
  z.object({ type: z.literal("download"), format: z.enum(["svg", "png", "csv"]), title: Name, text: Text }),
]);
export type FromFrame = z.infer<typeof FromFrame>;

/** What the frame posts to whoever embeds it, once, to be given the channel. */
export const frameReady = "dateline-frame-ready";
