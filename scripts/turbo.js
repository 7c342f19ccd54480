// Runs turbo with the arguments given, and without its telemetry and its look-out for newer versions: a build asks nothing of the network.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";

const quiet = { TURBO_TELEMETRY_DISABLED: "1", TURBO_NO_UPDATE_NOTIFIER: "1", DO_NOT_TRACK: "1" };
const turbo = createRequire(import.meta.url).resolve("turbo/bin/turbo");
const { status, error } = spawnSync(process.execPath, [turbo, ...process.argv.slice(2)], { stdio: "inherit", env: { ...process.env, ...quiet } });
if (error !== undefined) throw error;
process.exitCode = status ?? 1;
