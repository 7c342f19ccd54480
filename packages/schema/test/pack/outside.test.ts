import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, lstatSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { showInBody, textOfPage } from "./chromium.js";
import { outsideProject, packedTarball } from "./packed.js";

const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin/tsc");
const compilerOptions = { target: "es2022", lib: ["es2022", "dom"], types: [], strict: true, rootDir: "src", outDir: "out" };

let tarball: string;
let project: string;
/** What the compiler complains of under `nodenext`, the package's own declarations checked too. */
let complaints: string;
/** What the project's program prints under this Node. */
let printed: string;

beforeAll(() => {
  tarball = packedTarball();
  project = outsideProject(tarball);
  complaints = compile({ module: "nodenext", skipLibCheck: false });
  printed = execFileSync(process.execPath, ["out/print.js"], { cwd: project, encoding: "utf8" });
}, 300_000);

afterAll(() => rmSync(dirname(tarball), { recursive: true }), 60_000);

/** Compiles the project, or one file of it, and returns what the compiler complains of. */
function compile(options: object, file = "*.ts"): string {
  const settings = { compilerOptions: { ...compilerOptions, skipLibCheck: true, ...options }, include: [`src/${file}`] };
  writeFileSync(join(project, "tsconfig.json"), JSON.stringify(settings));
  return spawnSync(process.execPath, [tsc, "-p", project], { cwd: project, encoding: "utf8" }).stdout;
}

describe("a stranger's project with the packed package", { timeout: 120_000 }, () => {
  it("has only the package and zod, and neither is a link into this repository", () => {
    const modules = readdirSync(join(project, "node_modules"), { withFileTypes: true }).filter(({ name }) => !name.startsWith("."));
    expect(modules.map((entry) => [entry.name, entry.isSymbolicLink()])).toEqual([
      ["@dateline", false],
      ["zod", false],
    ]);
    expect(lstatSync(join(project, "node_modules/@dateline/schema")).isSymbolicLink()).toBe(false);
    expect(existsSync(join(project, "node_modules/@dateline/schema/node_modules"))).toBe(false);
  });

  it("compiles under nodenext, the package's own declarations checked too", () => {
    expect(complaints).toBe("");
  });

  it("compiles under bundler", () => {
    expect(compile({ module: "esnext", moduleResolution: "bundler", noEmit: true })).toBe("");
  });

  it("does not compile where a type is misused, so that the checks above are some", () => {
    const types = readFileSync(join(project, "src/types.ts"), "utf8");
    writeFileSync(join(project, "src/misused.ts"), types.replaceAll("// @ts-expect-error", "//"));
    const refused = compile({ module: "nodenext", noEmit: true }, "misused.ts");
    rmSync(join(project, "src/misused.ts"));
    expect(refused.match(/error TS/g)).toHaveLength(types.match(/@ts-expect-error/g)?.length ?? 0);
  });

  it("has the types where it asks for this repository's own condition", () => {
    expect(compile({ module: "nodenext", noEmit: true, customConditions: ["@dateline/source"] }, "desk.ts")).toBe("");
  });

  it("validates its own type, mode, role and field, which the core refuses", () => {
    expect(JSON.parse(printed)).toMatchObject({
      types: 17,
      faults: { none: [], core: ["type"], vessels: ["vessels"], mode: ["mode"], alone: ["type", "mode", "participants.0.role", ""] },
      clash: "schema/duplicate",
      standing: "unconfirmed",
    });
  });

  it("gets a JSON Schema of its vocabulary that another validator takes and that judges as zod does", () => {
    const { jsonSchema, wire } = JSON.parse(printed);
    const ajv = new Ajv2020({ strict: true });
    ajv.addSchema(jsonSchema, "desk");
    const validate = ajv.getSchema("desk#/$defs/ConflictEvent");
    expect([validate?.(wire), validate?.errors]).toEqual([true, null]);
    expect(
      [
        { ...wire, vessels: 0 },
        { ...wire, mode: "glide-bomb" },
        { ...wire, sea: "x" },
      ].map((fault) => validate?.(fault)),
    ).toEqual([false, false, false]);
  });

  it("has its event written by every codec of events, or is told that a format cannot hold it", () => {
    const encoded: [string, { text: string; losses: { id: string }[] }][] = Object.entries(JSON.parse(printed).encoded);
    const { id } = JSON.parse(printed).wire;
    expect(encoded.filter(([, { text, losses }]) => !(text.includes(id) || losses.some((loss) => loss.id === id))).map(([name]) => name)).toEqual([]);
    expect(encoded.length).toBeGreaterThan(3);
  });

  it("has its additions in GeoJSON, and gets them back from JSON Lines", () => {
    const { encoded, decoded, wire } = JSON.parse(printed);
    const [feature] = JSON.parse(encoded.geojson.text).features;
    expect(feature.properties).toMatchObject({ type: "piracy", mode: "boarding", participants: [{ role: "escort" }] });
    expect(JSON.stringify(feature.properties)).toContain("Gulf of Guinea");
    expect(decoded).toEqual([wire]);
  });

  it("runs each example of the README, which prints what its comments say", () => {
    const examples = readdirSync(new URL("../examples", import.meta.url));
    for (const example of examples) {
      const source = readFileSync(join(project, "src", example), "utf8");
      const promised = [...source.matchAll(/console\.log\(.*\); \/\/ (.+)$/gm)].map(([, line]) => `${line}\n`);
      const out = execFileSync(process.execPath, [join("out", example.replace(/ts$/, "js"))], { cwd: project, encoding: "utf8" });
      expect(out).toBe(promised.join(""));
    }
    expect(examples.length).toBeGreaterThanOrEqual(3);
  });

  it("is required from CommonJS, which this Node allows", () => {
    const program = 'console.log(require("@dateline/schema").coreTypes.length)';
    const flags = ["--no-warnings", "--input-type=commonjs", "-e"];
    expect(execFileSync(process.execPath, [...flags, program], { cwd: project, encoding: "utf8" })).toBe("16\n");
  });

  it("prints in Chromium, bundled and under a policy without eval, what it prints in Node", async () => {
    const contents = `import { check } from "./out/check.js"; ${showInBody("check()")}`;
    const { outputFiles } = await build({ stdin: { contents, resolveDir: project }, bundle: true, minify: true, write: false, format: "iife" });
    expect(JSON.parse(textOfPage(outputFiles[0]?.text ?? ""))).toEqual(JSON.parse(printed));
  });
});
