import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { bundle, programs } from "../../bench/size.js";
import { coreTypes } from "../../src/index.js";

/** The package's own files in a bundle of a program, without their folder. */
async function filesOf(program: string): Promise<string[]> {
  const { files } = await bundle(program, false);
  return files.flatMap((path) => /(?:^|\/)dist\/(.+)\.js$/.exec(path)?.[1] ?? []);
}

const programOf = (name: string) => {
  const program = programs[name];
  if (program === undefined) throw new Error(`The size table has no row "${name}".`);
  return program;
};

const typeFiles = coreTypes.map(({ type }) => `event/${type}`);

describe("a bundle", () => {
  it("of one event type holds no other type, no codec and no JSON Schema, and less than half of what all types weigh", async () => {
    const program = programOf("events of one type");
    const files = await filesOf(program);
    expect(files.filter((file) => typeFiles.includes(file))).toEqual(["event/protest"]);
    expect(files.filter((file) => file.startsWith("codecs/") || file === "json-schema" || file === "define-schema")).toEqual([]);
    const [one, all] = [await bundle(program, false), await bundle(programOf("events of all types"), false)];
    expect(one.code.length).toBeLessThan(all.code.length / 2);
  });

  it("of events of all types holds every type, so that the names above are those of files", async () => {
    expect(await filesOf(programOf("events of all types"))).toEqual(expect.arrayContaining(typeFiles));
  });

  it("of the whole entry holds no codec", async () => {
    expect((await filesOf(programOf("the whole package"))).filter((file) => file.startsWith("codecs/"))).toEqual([]);
  });

  it("of a function that needs no schema holds its file alone", async () => {
    expect(await filesOf(programOf("a judgement"))).toEqual(["standing"]);
  });

  it.each(["@dateline/schema", "@dateline/schema/codecs", "@dateline/schema/json-schema"])("that imports %s and uses nothing is empty", async (entry) => {
    expect((await bundle(`import "${entry}";`, true)).code.length).toBe(0);
  });

  it("with zod leaves most of zod's languages out", async () => {
    const { files } = await bundle(programOf("the whole package with all codecs"), true);
    expect(files.filter((path) => path.includes("/locales/")).length).toBeLessThan(3);
  });
});

it("importing the package adds nothing to the global scope and listens to nothing", () => {
  const program = `
    await import("zod");
    const seen = () => JSON.stringify([Reflect.ownKeys(globalThis).map(String), process.eventNames().map(String), Object.keys(process.env).length]);
    const before = seen();
    for (const entry of ["", "/codecs", "/json-schema"]) await import("@dateline/schema" + entry);
    console.log(seen() === before);`;
  const cwd = fileURLToPath(new URL("../..", import.meta.url));
  expect(execFileSync(process.execPath, ["--input-type=module", "-e", program], { cwd, encoding: "utf8" })).toBe("true\n");
});
