import { z } from "zod";
import type { PlacedCell } from "../cells/duplicates.js";
import type { DatasetText } from "../dataset-text.js";

/** What the thread that runs cells is told. */
export type ToThread =
  /** First of all. `width` is that of an output, in pixels. */
  | { type: "start"; dataset: DatasetText; width: number }
  /** Run these cells and those that use what they define, all defined before the first runs. */
  | { type: "define"; cells: readonly PlacedCell[] }
  | { type: "remove"; id: string }
  /** Look at a value: a name, and what leads on from it. `ask` comes back with the answer. */
  | { type: "look"; ask: number; path: readonly string[] };

const Text = z.string();
const Id = z.string();
const Fault = z.object({ name: Text, message: Text, line: z.int().exactOptional(), trace: z.array(Text).exactOptional() });
/** What a cell shows is strings; other kinds of output only come from files. */
const ShownOutput = z.discriminatedUnion("output_type", [
  z.object({ output_type: z.literal("display_data"), data: z.record(Text, Text), metadata: z.object({}) }),
  z.object({ output_type: z.literal("stream"), name: z.enum(["stdout", "stderr"]), text: Text }),
]);

const Look = z.object({ found: z.boolean(), members: z.array(Text), text: Text });
/** What is to be seen of a value: the names of its members, and the value as text. */
export type LookAnswer = z.output<typeof Look>;

/** What it tells. Whatever it says may have been said by a cell, so its shape is checked. */
export const RunMessage = z.discriminatedUnion("type", [
  /** The cell's own code begins. */
  z.object({ type: z.literal("begin"), id: Id }),
  z.object({ type: z.literal("end"), id: Id, outputs: z.array(ShownOutput), fault: Fault.exactOptional() }),
  /** Every cell that was to run has run. */
  z.object({ type: z.literal("idle") }),
  z.object({ type: z.literal("seen"), ask: z.int(), answer: Look }),
]);
export type RunMessage = z.output<typeof RunMessage>;
