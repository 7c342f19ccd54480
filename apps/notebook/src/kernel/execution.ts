import { z } from "zod";
import type { Output } from "../notebook.js";
import { errorOutput } from "../run/error-output.js";
import type { CellResult } from "../run/watch-run.js";
import type { Publish } from "./desk.js";

export const ExecuteRequest = z.object({
  code: z.string(),
  silent: z.boolean().default(false),
  store_history: z.boolean().default(true),
  stop_on_error: z.boolean().default(true),
});

/** JupyterLab says which cell it is; others do not. */
export const CellMetadata = z.object({ cellId: z.string().optional() });

/** What cells show, on its way to whoever watches. */
export interface Display {
  /** What a cell shows that was asked for: new outputs under it. */
  show(id: string, result: CellResult, publish: Publish): void;
  /** What a cell shows that ran again because it uses the one that was asked for: its outputs are changed where they stand. */
  update(id: string, result: CellResult, publish: Publish): void;
}

/** Returns the display of a kernel. Each output has a name by which it can be changed later; one more than there were before has no place to go to. */
export function newDisplay(): Display {
  const shown = new Map<string, number>();
  const named = (id: string, place: number, output: Output) =>
    output.output_type === "display_data" ? { data: output.data, metadata: output.metadata, transient: { display_id: `${id}-${place}` } } : undefined;
  return {
    show(id, { outputs, fault }, publish) {
      for (const [place, output] of outputs.entries()) {
        const display = named(id, place, output);
        if (display !== undefined) publish("display_data", display);
        else if (output.output_type === "stream") publish("stream", { name: output.name, text: output.text });
      }
      shown.set(id, outputs.length);
      if (fault !== undefined) publish("error", errorContent({ outputs, fault }));
    },
    update(id, { outputs, fault }, publish) {
      for (const [place, output] of outputs.slice(0, shown.get(id) ?? 0).entries()) {
        const display = named(id, place, output);
        if (display !== undefined) publish("update_display_data", display);
      }
      if (fault !== undefined) publish("stream", { name: "stderr", text: `A cell that uses this one failed: ${fault.name}: ${fault.message}\n` });
    },
  };
}

/** Returns a failure as Jupyter's messages have it. */
export function errorContent({ fault }: CellResult): { ename: string; evalue: string; traceback: string[] } {
  const { name: ename = "Error", message: evalue = "" } = fault ?? {};
  const output = errorOutput({ name: ename, message: evalue, ...fault });
  return { ename, evalue, traceback: output.output_type === "error" ? output.traceback : [] };
}
