import type { ErrorAnswer } from "../../src/server/api.js";

/** The server said no, or could not be reached (status 0). */
export class Refused extends Error {
  static {
    Refused.prototype.name = "Refused";
  }

  readonly status: number;
  readonly answer: ErrorAnswer;

  constructor(status: number, answer: ErrorAnswer, options?: ErrorOptions) {
    super([answer.error.message, answer.error.hint ?? ""].join(" ").trim(), options);
    this.status = status;
    this.answer = answer;
  }
}

/** Returns the server's answer to a question. Throws `Refused`. */
export async function ask<Answer>(method: "GET" | "POST" | "PUT", path: string, body?: object): Promise<Answer> {
  // The server is the one that sent this page, so its answers are of the shapes in `api.ts`.
  return (await (await send(method, path, body)).json()) as Answer;
}

/** Returns an answer as it is written, for one that somebody else will read. Throws `Refused`. */
export async function askText(path: string): Promise<string> {
  return await (await send("GET", path)).text();
}

async function send(method: "GET" | "POST" | "PUT", path: string, body?: object): Promise<Response> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
  const response = await fetch(path, { method, ...sent }).catch((cause: unknown) => {
    const error = {
      code: "unreachable",
      message: "The server does not answer.",
      hint: "Start the notebook again; what stands here is kept.",
    };
    throw new Refused(0, { error }, { cause });
  });
  if (!response.headers.get("content-type")?.startsWith("application/json"))
    throw new Refused(response.status, { error: { code: "session", message: (await response.text()).trim() } });
  if (!response.ok) throw new Refused(response.status, (await response.json()) as ErrorAnswer);
  return response;
}
