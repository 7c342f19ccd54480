import { DatelineError } from "@dateline/schema";
import { readConnection } from "./connection.js";
import type { KernelDesk } from "./desk.js";
import { ExecuteRequest } from "./execution.js";
import { openKernel } from "./kernel.js";
import type { KernelPlace } from "./kernel-dataset.js";
import { type Message, messageCodec, type Outgoing } from "./message.js";
import { requests } from "./requests.js";
import { openSockets } from "./sockets.js";

type Channel = "shell" | "control";

/**
 * Serves as Jupyter's kernel until Jupyter shuts it down. `connectionFile` is the one that Jupyter wrote. Requests of the shell are answered one
 * after another; those of the control channel (interrupt, shut down) at once. What is not signed with the key, or came before, is dropped.
 */
export async function serveKernel(connectionFile: string, place: KernelPlace): Promise<void> {
  const connection = await readConnection(connectionFile);
  const codec = messageCodec(connection.key);
  let stop = () => {};
  const stopped = new Promise<void>((resolve) => (stop = resolve));
  const desk = openKernel(place, () => setImmediate(stop));
  let turn: Promise<void> = Promise.resolve();
  let failures = 0;
  const sockets = await openSockets(connection, (channel, frames) => {
    const message = codec.decode(frames);
    if ("refused" in message) return;
    const before = failures;
    // What was asked for before a cell failed was asked for in the belief that it would not.
    const job = async () => {
      if (await answer(desk, channel, message, before !== failures)) failures += 1;
    };
    if (channel === "control") void job();
    else turn = turn.then(job);
  });
  const send = (channel: Channel | "iopub", message: Outgoing) => {
    if (channel === "iopub") sockets.publish([message.type, ...codec.encode(message)]);
    else sockets.answer(channel, codec.encode(message));
  };
  const answer = answering(send);
  send("iopub", { type: "status", content: { execution_state: "starting" } });
  await stopped;
  await sockets.close();
}

type Send = (channel: Channel | "iopub", message: Outgoing) => void;

/** Returns how a request is answered; resolves to whether it was a cell that failed and those behind it are not to be run. */
function answering(send: Send): (desk: KernelDesk, channel: Channel, message: Message, isAborted: boolean) => Promise<boolean> {
  return async (desk, channel, message, isAborted) => {
    const { header: parent, identities } = message;
    const type = parent.msg_type;
    const request = requests[type];
    if (request === undefined) return false;
    const publish = (kind: string, content: object) => send("iopub", { type: kind, content, parent });
    publish("status", { execution_state: "busy" });
    const isCell = type === "execute_request";
    const content = isCell && isAborted ? { status: "aborted" } : await Promise.resolve(request(desk, message, publish)).catch(failed);
    if (isCell && "ename" in content && !("execution_count" in content)) publish("error", content);
    send(channel, { type: type.replace(/request$/, "reply"), content, parent, identities });
    publish("status", { execution_state: "idle" });
    const isFailed = isCell && "status" in content && content.status === "error";
    return isFailed && ExecuteRequest.safeParse(message.content).data?.stop_on_error !== false;
  };
}

/** What went wrong before a cell could run, such as a dataset that cannot be read. */
function failed(error: unknown): object {
  const evalue = error instanceof DatelineError ? [error.message, error.hint].filter(Boolean).join(" ") : String(error);
  return { status: "error", ename: error instanceof DatelineError ? "DataError" : "Error", evalue, traceback: [evalue] };
}
