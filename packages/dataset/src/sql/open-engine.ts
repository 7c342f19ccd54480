import { totalmem } from "node:os";
import { DuckDBInstance } from "@duckdb/node-api";

const gibibyte = 2 ** 30;
/** Of the machine's memory: the other half is for the rest of the program and of the machine. */
const share = 0.5;
const mostBytes = 4 * gibibyte;

/** Never spills to disk and loads nothing: what is not in the library itself is not to be had. */
const closedSettings = {
  temp_directory: "",
  autoinstall_known_extensions: "false",
  autoload_known_extensions: "false",
  allow_community_extensions: "false",
  allow_persistent_secrets: "false",
  // Tells where an error is and what is near, as data.
  errors_as_json: "true",
};

/** Bytes that a session may take for its tables and its work. */
export const usualMemory = () => Math.min(mostBytes, Math.floor(totalmem() * share));

/** Returns the engine that reads a dataset's files. It runs no SQL but ours, and is closed when the tables are read. */
export function openReader(): Promise<DuckDBInstance> {
  return DuckDBInstance.create(":memory:", closedSettings);
}

/**
 * Returns the engine that runs a user's SQL. It was never able to read or write a file, to load an extension or to reach the network, and its settings
 * are locked. One thread, so that rows without an order come in the same order every time.
 */
export function openAsker(memoryBytes: number): Promise<DuckDBInstance> {
  return DuckDBInstance.create(":memory:", {
    ...closedSettings,
    threads: "1",
    memory_limit: `${Math.ceil(memoryBytes / 1024)}KiB`,
    enable_external_access: "false",
    lock_configuration: "true",
  });
}
