import type { IncomingHttpHeaders } from "node:http";

/** What the guard looks at; an upgrade to another protocol is a request like any other. */
export interface GuardedRequest {
  method: string;
  headers: IncomingHttpHeaders;
}

/** Why a request is not answered. */
export interface Refusal {
  status: 403 | 405 | 421;
  message: string;
}

const readingMethods = new Set(["GET"]);
const writingMethods = new Set(["POST", "PUT"]);

/**
 * Returns why a request is refused, or `undefined` for one that comes from our own page or from the address bar.
 * `hosts` are the only values of Host that are ours, compared whole: a name that somebody makes point to this machine is not among them.
 * A page of another origin, even one of this machine on another port ("same-site"), gets nothing.
 */
export function refuse(request: GuardedRequest, hosts: readonly string[]): Refusal | undefined {
  const { host, origin } = request.headers;
  if (host === undefined || !hosts.includes(host)) return { status: 421, message: "This server does not answer to that host name." };
  const isWriting = writingMethods.has(request.method);
  if (!isWriting && !readingMethods.has(request.method)) return { status: 405, message: "This method is not used here." };
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return { status: 403, message: "Another page may not make this request." };
  if (origin === undefined && isWriting) return { status: 403, message: "A request that changes something must say its origin." };
  if (origin !== undefined && origin !== `http://${host}`) return { status: 403, message: "Another origin may not make this request." };
  // Our pages send no Referer at all; where there is one, it must be ours.
  const { referer } = request.headers;
  if (referer !== undefined && !referer.startsWith(`http://${host}/`)) return { status: 403, message: "Another page may not lead here." };
  return undefined;
}
