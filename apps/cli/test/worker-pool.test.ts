import { Worker } from "node:worker_threads";
import { afterEach, describe, expect, it } from "vitest";
import { openPool, type WorkerPool } from "../src/worker-pool.js";

/** Answers a word with its capitals and the worker's own number; "stop" breaks it, "exit" ends it. */
const source = `
  const { parentPort, threadId } = require("node:worker_threads");
  parentPort.on("message", (word) => {
    if (word === "stop") throw new Error("it stopped");
    if (word === "exit") process.exit(3);
    parentPort.postMessage({ word: word.toUpperCase(), by: threadId });
  });
`;

interface Answer {
  word: string;
  by: number;
}

const pools: WorkerPool<string, Answer>[] = [];

function open(size: number): WorkerPool<string, Answer> {
  const pool = openPool<string, Answer>(size, () => new Worker(source, { eval: true }));
  pools.push(pool);
  return pool;
}

afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.close();
});

describe("openPool", () => {
  it("answers each task with its own result, whoever does it", async () => {
    const { run } = open(2);
    const words = ["a", "b", "c", "d", "e"];
    const answers = await Promise.all(words.map((word) => run(word)));
    expect(answers.map(({ word }) => word)).toEqual(["A", "B", "C", "D", "E"]);
    expect(new Set(answers.map(({ by }) => by)).size).toBe(2);
  });

  it.each([
    { task: "stop", message: "it stopped" },
    { task: "exit", message: "a worker ended with status 3" },
  ])("rejects the task that makes a worker $task, and what waits behind it", async ({ task, message }) => {
    const { run } = open(1);
    const results = await Promise.allSettled([run("a"), run(task), run("b")]);
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected"]);
    await expect(run("c")).rejects.toThrow(message);
  });
});
