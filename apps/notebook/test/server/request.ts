import { request as httpRequest, type IncomingHttpHeaders } from "node:http";

export interface Response {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface RequestSpec {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string | Buffer | undefined;
}

/** Sends exactly this request to the server at `origin` and returns its answer; the path is sent as it stands. */
export function send(origin: string, { method = "GET", path = "/", headers = {}, body }: RequestSpec): Promise<Response> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const request = httpRequest({ hostname, port, method, path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts).toString("utf8") }));
    });
    request.on("error", reject);
    request.end(body);
  });
}

/** Returns the body of an answer as JSON. */
export const json = (response: Response): unknown => JSON.parse(response.body);
