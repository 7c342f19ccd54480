import { expect, it } from "vitest";
import { readText } from "./markdown.js";

interface Lock {
  packages: Record<string, { optionalDependencies?: Record<string, string> }>;
}

it("package-lock.json has an entry for every optional dependency, without which `npm ci` refuses it", () => {
  const { packages }: Lock = JSON.parse(readText("package-lock.json"));
  const needs = Object.entries(packages).flatMap(([folder, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).map((name) => ({ folder, name })),
  );
  const absent = needs.filter(({ folder, name }) => packages[`${folder}/node_modules/${name}`] === undefined && packages[`node_modules/${name}`] === undefined);
  expect(needs.length).toBeGreaterThan(10);
  expect(absent).toEqual([]);
});
