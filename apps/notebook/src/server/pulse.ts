import type { ServerResponse } from "node:http";
import { plainHeaders } from "./headers.js";

/** Milliseconds between two beats. A page that has heard none for three of them tells its user. */
const beatEveryMs = 2000;

/** Answers with a body that does not end: a line now and then, by which the page knows that the server is there. */
export function beat(response: ServerResponse): void {
  response.writeHead(200, { ...plainHeaders, "content-type": "text/plain; charset=utf-8" });
  const tell = () => response.write("\n");
  tell();
  const timer = setInterval(tell, beatEveryMs);
  response.on("close", () => clearInterval(timer));
}
