import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { json } from "./request.js";
import { serve } from "./serve.js";

describe("bodies", () => {
  it.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/jsonp", ""])(
    "refuses the media type %j, which a form could send",
    async (type) => {
      const { ask } = await serve();
      const response = await ask({ method: "POST", path: "/api/compile", body: '{"cells":[]}', headers: type === "" ? {} : { "content-type": type } });
      expect(response.status).toBe(415);
    },
  );

  it("refuses more than it can hold, by what is announced and by what comes", async () => {
    const { ask, file } = await serve();
    const before = await readFile(file, "utf8");
    const headers = { "content-type": "application/json" };
    const announced = ask({ method: "PUT", path: "/api/notebook", headers: { ...headers, "content-length": String(2 ** 40) }, body: "{}" });
    await expect(
      announced.then(
        ({ status }) => status,
        () => 413,
      ),
    ).resolves.toBe(413);
    const unannounced = ask({
      method: "PUT",
      path: "/api/notebook",
      headers: { ...headers, "transfer-encoding": "chunked" },
      body: Buffer.alloc(33 * 2 ** 20, " "),
    });
    await expect(
      unannounced.then(
        ({ status }) => status,
        () => 413,
      ),
    ).resolves.toBe(413);
    expect(await readFile(file, "utf8")).toBe(before);
  });

  it.each(["", "{", "[]", "null", '{"cells":"x"}', '{"cells":[{"id":1}]}', '{"cells":[],"more":1}', '{"__proto__":{"polluted":1}}'])(
    "refuses the body %j",
    async (body) => {
      const { ask } = await serve();
      const response = await ask({ method: "POST", path: "/api/compile", body, headers: { "content-type": "application/json" } });
      expect(response.status).toBe(400);
      expect(json(response)).toMatchObject({ error: { code: "body" } });
      expect(({} as { polluted?: number }).polluted).toBeUndefined();
    },
  );
});
