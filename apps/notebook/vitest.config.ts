import { defineProject } from "vitest/config";

const conditions = ["@dateline/source"];

export default defineProject({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: { name: "notebook", include: ["test/**/*.test.ts"], globalSetup: ["test/build-assets.ts"], testTimeout: 120_000 },
});
