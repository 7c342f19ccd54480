import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type RpcMessage, readMessages, writeMessage } from "./message-stream.js";

/** TypeScript's own language server, in a process of its own, over one document: the notebook's program. */
export interface LanguageServer {
  /** Asks about the program; resolves with `undefined` where there is no answer in time, or no server. */
  ask(text: string, method: string, params: object): Promise<unknown>;
  close(): void;
}

/** The same from `src` and from `dist`: `build-types.js` writes what is in scope to `dist/types`. */
const typesFolder = fileURLToPath(new URL("../../dist/types/", import.meta.url));
const uri = pathToFileURL(join(typesFolder, "cells.ts")).href;
/** A question that takes longer, in milliseconds, is one that a program was written to make long: the process is ended. */
const longest = 5000;
/** So many processes may come to such an end; then there is no more help. */
const mostEnds = 5;

/** Returns the server. It starts with the first question, and again after it was ended. */
export function languageServer(): LanguageServer {
  let running: Running | undefined;
  let ends = 0;
  return {
    async ask(text, method, params) {
      if (ends >= mostEnds) return undefined;
      running ??= start(() => {
        running = undefined;
        ends += 1;
      });
      return await running?.ask(text, method, params);
    },
    close: () => running?.close(),
  };
}

interface Running {
  ask(text: string, method: string, params: object): Promise<unknown>;
  close(): void;
}

function start(ended: () => void): Running | undefined {
  const program = executable();
  if (program === undefined) {
    ended();
    return undefined;
  }
  // It is told everything it needs: no variable of the user's, and memory only so far.
  const child = spawn(program, ["--lsp", "--stdio"], { cwd: typesFolder, env: { GOMEMLIMIT: "768MiB", GOMAXPROCS: "2" }, stdio: ["pipe", "pipe", "ignore"] });
  const waiting = new Map<number, (result: unknown) => void>();
  let isOver = false;
  const end = () => {
    if (isOver) return;
    isOver = true;
    child.kill("SIGKILL");
    for (const answer of waiting.values()) answer(undefined);
    ended();
  };
  child.on("error", end).on("exit", end);
  child.stdin.on("error", end);
  const send = (message: RpcMessage) => writeMessage(child.stdin, message);
  readMessages(child.stdout, (message) => take(message, waiting, send), end);
  let questions = 0;
  const request = (method: string, params: object) =>
    new Promise<unknown>((resolve) => {
      const id = ++questions;
      const limit = setTimeout(end, longest);
      limit.unref();
      waiting.set(id, (result) => {
        clearTimeout(limit);
        waiting.delete(id);
        resolve(result);
      });
      send({ id, method, params });
    });
  const told = documentTeller(send);
  const ready = request("initialize", { processId: process.pid, rootUri: pathToFileURL(typesFolder).href, capabilities }).then(() =>
    send({ method: "initialized", params: {} }),
  );
  return {
    async ask(text, method, params) {
      await ready;
      if (isOver) return undefined;
      told(text);
      return await request(method, { textDocument: { uri }, ...params });
    },
    close() {
      isOver = true;
      stop(child);
    },
  };
}

/** Sends the document whenever its text is another. */
function documentTeller(send: (message: RpcMessage) => void): (text: string) => void {
  let known: string | undefined;
  let version = 0;
  return (text) => {
    if (text === known) return;
    version += 1;
    if (known === undefined) send({ method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "typescript", version, text } } });
    else send({ method: "textDocument/didChange", params: { textDocument: { uri, version }, contentChanges: [{ text }] } });
    known = text;
  };
}

const capabilities = {
  textDocument: {
    completion: { completionItem: { documentationFormat: ["markdown"], resolveSupport: { properties: ["documentation", "detail"] } } },
    hover: { contentFormat: ["markdown"] },
    diagnostic: {},
  },
};

/** Answers go to who asked. The server's own questions get the answer that there is nothing to say, one for each thing asked. */
function take(message: RpcMessage, waiting: ReadonlyMap<number, (result: unknown) => void>, send: (message: RpcMessage) => void): void {
  const { id, method } = message;
  if (method === undefined) {
    if (typeof id === "number") waiting.get(id)?.(message.result);
  } else if (id !== undefined) {
    const { params } = message;
    const items = typeof params === "object" && params !== null && "items" in params && Array.isArray(params.items) ? params.items.map(() => null) : null;
    send({ id, result: items });
  }
}

function stop(child: ChildProcess): void {
  child.kill("SIGKILL");
}

/** TypeScript is a program for each kind of machine, in a package of its own; `undefined` where there is none for this one. */
function executable(): string | undefined {
  try {
    const typescript = createRequire(import.meta.url).resolve("typescript/package.json");
    const own = createRequire(typescript).resolve(`@typescript/typescript-${process.platform}-${process.arch}/package.json`);
    return join(dirname(own), "lib", process.platform === "win32" ? "tsc.exe" : "tsc");
  } catch {
    // Installed without optional packages, or on a machine that TypeScript is not built for: cells run all the same.
    return undefined;
  }
}
