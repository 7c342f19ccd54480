import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { assetPath } from "../assets.js";

/** A file that the server sends as it is. */
export interface Asset {
  mediaType: string;
  content: string | Buffer;
}

/** What the server sends besides answers to the page's questions. All of it was made when the package was built. */
export interface Pages {
  page(nonce: string): string;
  frame: string;
  /** The frame's script as the policy names it. */
  frameScriptHash: string;
  /** By path, as in `/page.js`. */
  assets: ReadonlyMap<string, Asset>;
}

/** Returns the pages, read once. */
export async function readPages(): Promise<Pages> {
  const text = (name: string) => readFile(assetPath(name), "utf8");
  const [script, styles, frameScript, frameStyles, fonts] = await Promise.all([
    text("page.js"),
    text("page.css"),
    text("frame.js"),
    text("frame-styles.css"),
    readFonts(),
  ]);
  const assets = new Map<string, Asset>([
    ["/page.js", { mediaType: "text/javascript; charset=utf-8", content: script }],
    ["/page.css", { mediaType: "text/css; charset=utf-8", content: styles }],
    ...fonts,
  ]);
  const frameScriptHash = `sha256-${createHash("sha256").update(frameScript).digest("base64")}`;
  return { page, frame: framePage(frameStyles, frameScript), frameScriptHash, assets };
}

async function readFonts(): Promise<[string, Asset][]> {
  const names = (await readdir(assetPath("."))).filter((name) => name.endsWith(".woff2"));
  return await Promise.all(
    names.map(async (name): Promise<[string, Asset]> => [`/${name}`, { mediaType: "font/woff2", content: await readFile(assetPath(name)) }]),
  );
}

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath d='M2 3h12v2H2zm0 4h8v2H2zm0 4h12v2H2z' fill='%235B6570'/%3E%3C/svg%3E";

const head = `<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">`;

const page = (nonce: string) => `<!doctype html>
<html lang="en">
<head>
${head}
<meta name="style-nonce" content="${nonce}">
<title>Notebook - Dateline</title>
<link rel="icon" href="${icon}">
<link rel="stylesheet" href="/page.css">
<script defer src="/page.js"></script>
</head>
<body></body>
</html>
`;

/** All in one document: a frame without an origin may not ask us for anything. */
const framePage = (styles: string, script: string) => `<!doctype html>
<html lang="en">
<head>
${head}
<title>Outputs</title>
<style>${styles}</style>
</head>
<body><script>${script}</script></body>
</html>
`;
