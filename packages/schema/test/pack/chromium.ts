import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

const commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

function findChromium(): string {
  const found = (process.env.PATH ?? "").split(delimiter).flatMap((folder) => commands.map((command) => join(folder, command)));
  const path = process.env.CHROMIUM_PATH ?? found.find(existsSync);
  if (path === undefined) throw new Error("This test needs Chromium: `apt-get install chromium`, or set CHROMIUM_PATH to one.");
  return path;
}

/** The page may fetch nothing and make no code of text, as the policies of many pages demand. */
const policy = "default-src 'none'; script-src 'unsafe-inline'";

const pageWith = (script: string) => `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><body></body>
<script>${script.replaceAll("</script", "<\\/script")}</script>`;

/** Opens a page that runs a script, under a strict policy, and returns the text that the script put into the body. */
export function textOfPage(script: string): string {
  const folder = mkdtempSync(join(tmpdir(), "dateline-page-"));
  try {
    writeFileSync(join(folder, "page.html"), pageWith(script));
    const flags = ["--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])];
    const dom = execFileSync(findChromium(), [...flags, `--user-data-dir=${folder}`, "--dump-dom", `file://${join(folder, "page.html")}`], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      maxBuffer: 2 ** 26,
      timeout: 60_000,
    });
    const encoded = /<body>([^<]+)</.exec(dom)?.[1];
    if (encoded === undefined) throw new Error(`The page's script put nothing into its body: ${dom.slice(0, 500)}`);
    return decodeURIComponent(encoded);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The end of a script for `textOfPage`: puts a value into the body as JSON, percent-encoded so that no character means markup. */
export const showInBody = (value: string) => `document.body.textContent = encodeURIComponent(JSON.stringify(${value}));`;
