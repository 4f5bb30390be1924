import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/{graph,client,fuzz}/**/*.test.ts", "test/*.test.ts"],
          // Searches for counterexamples take their time on a machine that does other things too.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "server",
          include: ["test/{server,hostile,kills}/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.e2e.ts"],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
          // What a page comes to is waited for, not timed.
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
