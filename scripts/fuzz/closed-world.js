import childProcess from "node:child_process";
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";
import { tmpdir } from "node:os";
import { resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const homes = [root, tmpdir() + sep];

/** What opens a file by its path. */
const openers = /** @type {const} */ (["open", "openSync", "readFile", "readFileSync", "createReadStream", "opendir", "opendirSync", "readdir", "readdirSync"]);

/** Makes every way to the network, to another program and to a file outside of the project and the temporary folder throw, in this thread. */
export function closeWorld() {
  refuse(net.Socket.prototype, "connect");
  refuse(globalThis, "fetch");
  for (const name of /** @type {const} */ (["spawn", "spawnSync", "exec", "execFile", "execSync", "execFileSync", "fork"])) refuse(childProcess, name);
  for (const name of openers) keepHome(fs, name);
  for (const name of /** @type {const} */ (["open", "readFile", "opendir", "readdir"])) keepHome(fs.promises, name);
  syncBuiltinESMExports();
}

/** @param {object} holder @param {string} name */
function refuse(holder, name) {
  Reflect.set(holder, name, () => {
    throw new Error(`An input led to ${name}, which reaches out of this process.`);
  });
}

/** @param {object} holder @param {string} name */
function keepHome(holder, name) {
  const real = Reflect.get(holder, name);
  Reflect.set(holder, name, (/** @type {unknown} */ path, /** @type {unknown[]} */ ...rest) => {
    const file = path instanceof URL ? fileURLToPath(path) : path;
    if (typeof file === "string" && !homes.some((home) => (resolve(file) + sep).startsWith(home))) throw new Error(`An input led to the file ${file}.`);
    return real.call(holder, path, ...rest);
  });
}
