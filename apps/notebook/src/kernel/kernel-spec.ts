import { mkdir, readFile, rm, rmdir } from "node:fs/promises";
import { join } from "node:path";
import { DatelineError } from "@dateline/schema";
import { z } from "zod";
import { replaceFile } from "../replace-file.js";

/** Where Jupyter of this user looks for kernels. */
export interface JupyterHome {
  platform: NodeJS.Platform;
  home: string;
  env: Readonly<Record<string, string | undefined>>;
}

/** Returns Jupyter's folder for the data of this user: JUPYTER_DATA_DIR, else the place that Jupyter has on the platform. */
export function jupyterDataDir({ platform, home, env }: JupyterHome): string {
  if (env.JUPYTER_DATA_DIR !== undefined && env.JUPYTER_DATA_DIR !== "") return env.JUPYTER_DATA_DIR;
  if (platform === "darwin") return join(home, "Library", "Jupyter");
  if (platform === "win32") return join(env.APPDATA ?? join(home, "AppData", "Roaming"), "jupyter");
  return join(env.XDG_DATA_HOME || join(home, ".local", "share"), "jupyter");
}

const kernelName = "dateline";
/** What marks a kernel as ours, whichever clone it came from. */
const ourArguments = ["notebook", "kernel", "run", "{connection_file}"];

/** Writes what Jupyter needs to start the kernel: `command` and then our arguments. Returns the folder. One of ours that is there is replaced. */
export async function installKernel(dataDir: string, command: readonly string[]): Promise<string> {
  const folder = join(dataDir, "kernels", kernelName);
  if ((await whoseKernel(folder)) === "foreign") throw foreign(folder, "Remove or rename it first.");
  const spec = { argv: [...command, ...ourArguments], display_name: "TypeScript (Dateline)", language: "typescript", interrupt_mode: "message", metadata: {} };
  await mkdir(folder, { recursive: true });
  await replaceFile(join(folder, "logo-svg.svg"), logo);
  await replaceFile(join(folder, "kernel.json"), `${JSON.stringify(spec, null, 2)}\n`);
  return folder;
}

/** Takes away what `installKernel` wrote. Returns the folder, or `undefined` where there was no kernel. */
export async function uninstallKernel(dataDir: string): Promise<string | undefined> {
  const folder = join(dataDir, "kernels", kernelName);
  const whose = await whoseKernel(folder);
  if (whose === "none") return undefined;
  if (whose === "foreign") throw foreign(folder, "Remove it by hand, if you are sure.");
  for (const name of ["kernel.json", "logo-svg.svg"]) await rm(join(folder, name), { force: true });
  // Files that somebody else put there stay, and the folder with them.
  await rmdir(folder).catch(() => {});
  return folder;
}

const KernelSpec = z.object({ argv: z.array(z.string()) });

async function whoseKernel(folder: string): Promise<"ours" | "foreign" | "none"> {
  const text = await readFile(join(folder, "kernel.json"), "utf8").catch(() => undefined);
  if (text === undefined) return "none";
  const argv = KernelSpec.safeParse(toJson(text)).data?.argv ?? [];
  return ourArguments.every((argument, index) => argv.at(index - ourArguments.length) === argument) ? "ours" : "foreign";
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function foreign(folder: string, hint: string): DatelineError {
  return new DatelineError("usage", "Jupyter has a kernel of this name that is not ours.", { path: folder, hint });
}

const logo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="2" fill="#FFFFFF"/><path d="M2 3h12v2H2zm0 4h8v2H2zm0 4h12v2H2z" fill="#0B5CAD"/></svg>\n`;
