import { defineConfig } from "vitest/config";

// Tests read packages from source through the condition that their package.json files name first.
const conditions = ["@dateline/source"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    projects: ["packages/*", "apps/*", { extends: true, test: { name: "repo", include: ["test/**/*.test.ts"], testTimeout: 30_000 } }],
  },
});
