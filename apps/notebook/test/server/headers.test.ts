import { describe, expect, it } from "vitest";
import { serve } from "./serve.js";

describe("headers", () => {
  it.each(["/", "/frame", "/page.js", "/api/notebook", "/nowhere", "/?token=wrong"])(
    "keep %s from being sniffed, framed, cached and referred to",
    async (path) => {
      const { ask } = await serve();
      const { headers } = await ask({ path, headers: path.includes("token") ? { cookie: "" } : {} });
      expect(headers).toMatchObject({
        "cache-control": "no-store",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
        "x-frame-options": path === "/frame" ? "SAMEORIGIN" : "DENY",
      });
      expect(headers["content-security-policy"]).toMatch(/^default-src 'none'; base-uri 'none'; form-action 'none'/);
      expect(headers["content-security-policy"]).toContain(path === "/frame" ? "frame-ancestors 'self'" : "frame-ancestors 'none'");
    },
  );

  it("let the page run its own script alone, and the frame nothing but its own, without an origin", async () => {
    const { ask } = await serve();
    const [page, again, frame] = await Promise.all(["/", "/", "/frame"].map((path) => ask({ path })));
    const policy = page?.headers["content-security-policy"] ?? "";
    expect(policy).toMatch(
      /script-src 'self'; style-src 'self' 'nonce-[\w-]{24}'; style-src-attr 'unsafe-inline'; img-src data:; font-src 'self'; connect-src 'self'; frame-src 'self'/,
    );
    expect(String(policy).replace("style-src-attr 'unsafe-inline'", "")).not.toMatch(/unsafe|\*|http/);
    expect(again?.headers["content-security-policy"]).not.toBe(policy);
    expect(frame?.headers["content-security-policy"]).toMatch(/; sandbox allow-scripts; script-src 'sha256-[^']+' 'unsafe-eval';.*connect-src 'none'/);
    expect(frame?.headers["content-security-policy"]).not.toMatch(/allow-same-origin|http/);
  });
});
