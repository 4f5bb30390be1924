// Bundles the server, one file per thread, into dist/server. Packages stay in node_modules.
import { defineConfig } from "vite";

export default defineConfig({
  build: {
    ssr: true,
    target: "node20",
    outDir: "dist/server",
    emptyOutDir: true,
    sourcemap: true,
    rolldownOptions: {
      input: {
        main: "server/main.ts",
        "make-image": "server/store/make-image.ts",
        "store-worker": "server/store/store-worker.ts",
        "import-worker": "server/jobs/import-worker.ts",
        "keywords-worker": "server/jobs/keywords-worker.ts",
        "compute-worker": "server/jobs/compute-worker.ts",
        "preview-worker": "server/jobs/preview-worker.ts",
        "layout-worker": "server/jobs/layout-worker.ts",
      },
      // All in one folder: a worker is found beside the file that starts it.
      output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
    },
  },
});
