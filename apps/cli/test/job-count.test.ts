import { describe, expect, it } from "vitest";
import { jobCount, jobNumber } from "../src/job-count.js";

describe("jobCount", () => {
  it.each([
    { asked: undefined, files: 5, parallelism: 8, jobs: 1 },
    { asked: undefined, files: 120, parallelism: 8, jobs: 3 },
    { asked: undefined, files: 5000, parallelism: 8, jobs: 8 },
    { asked: undefined, files: 0, parallelism: 8, jobs: 1 },
    { asked: 3, files: 5, parallelism: 1, jobs: 3 },
    { asked: 16, files: 5, parallelism: 8, jobs: 5 },
  ])("is $jobs for $files files where $asked are asked for and $parallelism can run", ({ asked, files, parallelism, jobs }) => {
    expect(jobCount(asked, files, parallelism)).toBe(jobs);
  });
});

describe("jobNumber", () => {
  it.each(["0", "65", "-1", "1.5", "two", ""])("is not %j", (given) => {
    expect(jobNumber.read(given)).toBeUndefined();
  });

  it.each(["1", "64"])("may be %j", (given) => {
    expect(jobNumber.read(given)).toBe(Number(given));
  });
});
