import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type DatasetManifest, toId } from "@dateline/schema";
import { describe, expect, it } from "vitest";
import type { Added } from "../src/add-inputs.js";
import { roundTeller } from "../src/tell-added.js";
import { fakeTerminal, tooWide } from "./fake-terminal.js";
import { tempFolder } from "./temp-folder.js";

const manifest: DatasetManifest = { schemaVersion: "0.2.0", counts: { events: 7 }, inputs: [], files: {}, options: {} };
const nothing: Added = { added: 0, replaced: [], unchanged: 1, failures: [], manifest, isChanged: false, events: { added: 0, gone: 0 }, ofCorrections: [] };
const failureOf = (named: string) => ({ path: "a.txt", named, code: "input/unreadable", message: "You may not read it.", hint: "See to its rights." });

function watcher({ isJson = false, isQuiet = false } = {}) {
  const terminal = fakeTerminal();
  return { terminal, tell: roundTeller({ dir: "ds", terminal, isJson, isQuiet, isDebug: false }) };
}

describe("rounds of watching", () => {
  it("are told in a line with the inputs that were replaced, and not where nothing came of them", async () => {
    const { terminal, tell } = watcher();
    await tell(nothing);
    await tell({ ...nothing, isChanged: true, added: 1, replaced: ["b.txt", "sub/c.txt"], events: { added: 2, gone: 1 } });
    expect([terminal.printed(), terminal.told()]).toEqual([
      "1 document added; 2 replaced; 7 events, 2 new, 1 gone or merged\n  Replaced what was read of b.txt, sub/c.txt.\n",
      "",
    ]);
    expect(tooWide(terminal.printed())).toEqual([]);
  });

  it("name what failed once, until it changes or was mended", async () => {
    const named = join(await tempFolder({ "a.txt": "one" }), "a.txt");
    const { terminal, tell } = watcher();
    const times = () => terminal.told().match(/You may not read it/g)?.length ?? 0;
    const failed = { ...nothing, failures: [failureOf(named)] };
    await tell(failed);
    await tell(failed);
    expect([times(), terminal.printed()]).toEqual([1, "0 documents added; 1 failed; 7 events, 0 new, 0 gone or merged\n"]);
    expect(terminal.told()).toContain(`Where: ${named}`);
    await writeFile(named, "another");
    await tell(failed);
    expect(times()).toBe(2);
    await tell(nothing);
    await tell(failed);
    expect(times()).toBe(3);
  });

  it("say once which readers differ, and each time what corrections lost", async () => {
    const { terminal, tell } = watcher();
    const lost = { id: toId("issue", "0".repeat(64)), code: "correct/lost", stage: "correct", message: "It is lost.", hint: "None." } as const;
    const round = { ...nothing, isChanged: true, readers: { before: "1.0.0", now: "2.0.0" } };
    await tell(round);
    await tell({ ...round, ofCorrections: [lost] });
    expect(terminal.told().match(/^Note: .{20}/gm)).toEqual(["Note: reader 1.0.0 made th", "Note: One correction has l"]);
  });

  it("are JSON where that is asked for, also when all else is quiet", async () => {
    const { terminal, tell } = watcher({ isJson: true, isQuiet: true });
    await tell({ ...nothing, isChanged: true, added: 1 });
    await tell(nothing);
    expect(
      terminal
        .printed()
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toMatchObject([{ dataset: "ds", isChanged: true, added: 1 }]);
  });
});
