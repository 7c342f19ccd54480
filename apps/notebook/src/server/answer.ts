import { randomBytes } from "node:crypto";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { DatelineError } from "@dateline/schema";
import { z } from "zod";
import { type ChallengeAnswer, type ErrorAnswer, ResumeRequest, type SessionAnswer } from "./api.js";
import { refuse } from "./guard.js";
import { frameHeaders, pageHeaders, plainHeaders } from "./headers.js";
import type { Pages } from "./pages.js";
import { beat } from "./pulse.js";
import { BodyRefused, readJson } from "./read-json.js";
import { type Desk, routes, WrittenJson } from "./routes.js";
import type { Session } from "./session.js";

/** What requests are answered with. */
export interface Service {
  desk: Desk;
  session: Session;
  pages: Pages;
  /** The values of Host that are ours. */
  hosts: readonly string[];
}

/** Bytes of a proof, and more than enough: whoever asks has not been let in yet. */
const resumeLimit = 1024;

interface Answer {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string | Buffer;
}

/** Makes the server answer. Every request passes the guard first; every page, script and question needs the session's cookie. */
export function answerRequests(server: Server, service: Service): void {
  server.headersTimeout = 10_000;
  server.requestTimeout = 60_000;
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    void answer(request, service)
      .catch(toErrorAnswer)
      .then((found) => {
        if (found === "pulse") {
          beat(response);
          return;
        }
        const { status, headers, body } = found;
        // What was not read of a refused body is not waited for.
        if (!request.complete) response.setHeader("connection", "close");
        response.writeHead(status, headers).end(body);
      });
  });
  // No protocol but HTTP is spoken here, whatever the page that asks.
  server.on("upgrade", (_request, socket) => socket.destroy());
}

async function answer(request: IncomingMessage, service: Service): Promise<Answer | "pulse"> {
  const { method = "", url = "/" } = request;
  const refusal = refuse({ method, headers: request.headers }, service.hosts);
  if (refusal !== undefined) return text(refusal.status, refusal.message);
  // Paths are looked up whole, as they came: there is no folder to climb out of.
  const [path = "/", query = ""] = url.split("?", 2);
  const token = new URLSearchParams(query).get("token");
  if (method === "GET" && path === "/" && token !== null) return enter(token, new URLSearchParams(query).has("safe"), request, service.session);
  if (path === "/api/resume") return await resume(request, service.session);
  if (!service.session.isOurs(request.headers.cookie))
    return text(
      403,
      "This notebook opens with the whole address that was shown when it was started. That address works once: start the notebook again for a new one.",
    );
  if (method === "GET" && path === "/api/pulse") return "pulse";
  if (method === "GET" && path === "/api/session") return json(200, { resumeKey: service.session.resumeKey } satisfies SessionAnswer);
  const page = method === "GET" ? sendPage(path, service.pages) : undefined;
  if (page !== undefined) return page;
  const route = routes.get(`${method} ${path}`);
  if (route === undefined) return json(404, { error: { code: "not-found", message: "There is nothing here." } });
  return json(200, await route(service.desk, method === "GET" ? undefined : await readJson(request)));
}

/** Trades the token for the cookie and takes it out of the address; that the notebook is to be opened safely stays in it. */
function enter(token: string, isSafe: boolean, request: IncomingMessage, session: Session): Answer {
  const home = { ...plainHeaders, location: isSafe ? "/?safe" : "/" };
  if (session.isOurs(request.headers.cookie)) return { status: 303, headers: home, body: "" };
  const cookie = session.enter(token);
  if (cookie === undefined) return text(403, "This address has been used, or is not whole: start the notebook again for a new one.");
  return { status: 303, headers: { ...home, "set-cookie": cookie }, body: "" };
}

/** Lets a page in that was open when the server was started anew: it asks for a challenge, and sends it back signed. */
async function resume(request: IncomingMessage, session: Session): Promise<Answer> {
  if (request.method === "GET") return json(200, { challenge: session.challenge() } satisfies ChallengeAnswer);
  const { challenge, proof } = ResumeRequest.parse(await readJson(request, resumeLimit));
  const cookie = session.resume(challenge, proof, request.headers.host ?? "");
  if (cookie === undefined) return json(403, { error: { code: "session", message: "This page is not of a session that goes on here." } } satisfies ErrorAnswer);
  const { status, headers, body } = json(200, {});
  return { status, headers: { ...headers, "set-cookie": cookie }, body };
}

function sendPage(path: string, pages: Pages): Answer | undefined {
  const html = "text/html; charset=utf-8";
  if (path === "/") {
    const nonce = randomBytes(18).toString("base64url");
    return { status: 200, headers: { ...pageHeaders(nonce), "content-type": html }, body: pages.page(nonce) };
  }
  if (path === "/frame") return { status: 200, headers: { ...frameHeaders(pages.frameScriptHash), "content-type": html }, body: pages.frame };
  const asset = pages.assets.get(path);
  return asset && { status: 200, headers: { ...plainHeaders, "content-type": asset.mediaType }, body: asset.content };
}

function text(status: number, message: string): Answer {
  return { status, headers: { ...plainHeaders, "content-type": "text/plain; charset=utf-8" }, body: `${message}\n` };
}

function json(status: number, body: object): Answer {
  const text = body instanceof WrittenJson ? body.bytes : JSON.stringify(body);
  return { status, headers: { ...plainHeaders, "content-type": "application/json; charset=utf-8" }, body: text };
}

function toErrorAnswer(error: unknown): Answer {
  const answer = (status: number, code: string, message: string, hint?: string) =>
    json(status, { error: { code, message, ...(hint === undefined ? {} : { hint }) } } satisfies ErrorAnswer);
  if (error instanceof BodyRefused) return answer(error.status, "body", error.message);
  if (error instanceof z.ZodError) return answer(400, "body", z.prettifyError(error));
  if (error instanceof DatelineError) return answer(error.code === "notebook/conflict" ? 409 : 422, error.code, error.message, error.hint);
  return answer(
    500,
    "internal",
    "The server made a mistake; the notebook's file is as it was.",
    "Save the page's text elsewhere if it matters, and report what you did.",
  );
}
