import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { DatelineError } from "@dateline/schema";
import { z } from "zod";

const Port = z.int().min(1).max(65535);

/** What Jupyter writes for a kernel to be found by. Kernels of ours are reached from this machine alone, and only by who knows the key. */
const Connection = z.object({
  transport: z.literal("tcp", "only tcp is spoken here"),
  ip: z.literal("127.0.0.1", "a kernel listens at 127.0.0.1 alone"),
  shell_port: Port,
  iopub_port: Port,
  stdin_port: Port,
  control_port: Port,
  hb_port: Port,
  key: z.string().refine((text) => text.length >= 16, "messages must be signed with a key of 16 characters or more"),
  signature_scheme: z.literal("hmac-sha256", "messages are signed by hmac-sha256"),
});
export type Connection = z.output<typeof Connection>;

/** A connection file has some 300 bytes. */
const mostBytes = 16_384;

/** Returns what the connection file says. Throws `input/unreadable` for what is no such file, or asks for a kernel that others could reach. */
export async function readConnection(file: string): Promise<Connection> {
  const refuse = (message: string, cause?: unknown) =>
    new DatelineError("input/unreadable", message, { path: file, hint: "This command is for Jupyter, which writes the file and names it.", cause });
  const text = await readShort(file).catch((cause: unknown) => {
    throw refuse("The connection file cannot be read.", cause);
  });
  if (text === undefined) throw refuse("It is no connection file of Jupyter.");
  const connection = Connection.safeParse(toJson(text));
  if (connection.success) return connection.data;
  const [issue] = connection.error.issues;
  throw refuse(`It is no connection file that a kernel can use: \`${issue?.path.join(".") ?? ""}\`: ${issue?.message ?? "invalid"}.`);
}

async function readShort(file: string): Promise<string | undefined> {
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = await handle.stat();
    return stats.isFile() && stats.size <= mostBytes ? await handle.readFile("utf8") : undefined;
  } finally {
    await handle.close();
  }
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
