import { z } from "zod";
import { languageInfo } from "../notebook.js";
import { complete, inspectAt } from "./cursor.js";
import type { KernelDesk, Publish } from "./desk.js";
import { isComplete } from "./is-complete.js";
import { type Message, protocolVersion } from "./message.js";

/** Answers a request with the content of the reply; the reply's type is the request's with `reply` for `request`. */
type Answer = (desk: KernelDesk, message: Message, publish: Publish) => object | Promise<object>;

/** Returns an answer to requests of a shape; one of another shape gets an error. */
function taking<Schema extends z.ZodType>(schema: Schema, answer: (desk: KernelDesk, content: z.output<Schema>) => object | Promise<object>): Answer {
  return (desk, { content }) => {
    const read = schema.safeParse(content);
    if (read.success) return answer(desk, read.data);
    return { status: "error", ename: "RequestError", evalue: z.prettifyError(read.error), traceback: [] };
  };
}

const AtCursor = z.object({ code: z.string(), cursor_pos: z.int().min(0) });

/** The requests there are; others are left without an answer, as Jupyter has it. */
export const requests: Readonly<Record<string, Answer>> = {
  kernel_info_request: () => kernelInfo,
  execute_request: (desk, message, publish) => desk.execute(message, publish),
  complete_request: taking(AtCursor, (desk, { code, cursor_pos }) => complete(desk, code, cursor_pos)),
  inspect_request: taking(AtCursor, (desk, { code, cursor_pos }) => inspectAt(desk, code, cursor_pos)),
  is_complete_request: taking(z.object({ code: z.string() }), (_desk, { code }) => isComplete(code)),
  // There is nobody to talk to behind a comm, and the history is the notebook.
  comm_info_request: () => ({ status: "ok", comms: {} }),
  history_request: () => ({ status: "ok", history: [] }),
  interrupt_request(desk) {
    desk.interrupt();
    return { status: "ok" };
  },
  shutdown_request: taking(z.object({ restart: z.boolean() }), (desk, { restart }) => {
    desk.shutDown();
    return { status: "ok", restart };
  }),
};

const kernelInfo = {
  status: "ok",
  protocol_version: protocolVersion,
  implementation: "dateline",
  implementation_version: "0.1.0",
  language_info: languageInfo,
  banner: "Dateline: charts over a dataset of events. In scope are events, reports, documents, dataset, charts, Plot, Inputs, d3, html, svg and width.",
  debugger: false,
  help_links: [],
};
