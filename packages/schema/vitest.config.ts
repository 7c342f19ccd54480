import { defineProject } from "vitest/config";

const conditions = ["@dateline/source"];

export default defineProject({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: { name: "schema", include: ["test/**/*.test.ts"], testTimeout: 30_000 },
});
