// Builds the explorer from client/ into dist/client; in development it serves the pages and passes
// /api on to a server started beside it, all but the modules of client/api.
import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

export default defineConfig({
  root: "client",
  plugins: [react(), packed()],
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    target: "es2022",
    // What every visit needs is one file: it packs better than thirty do, and is asked for once. How
    // large it may grow is held by the test of the first load.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: "first", tags: ["$initial"] }] } },
    },
    chunkSizeWarningLimit: 1000,
  },
  server: {
    host: "127.0.0.1",
    port: 5173,
    proxy: {
      "^/api/(?![\\w-]+\\.ts(\\?|$))": {
        target: process.env["ASTERISM_API"] ?? "http://127.0.0.1:4173",
      },
    },
  },
});

/**
 * Lays a packed copy beside each text of the build, for the server to send as it is: packing as small
 * as Brotli can takes seconds, which no answer could wait for.
 */
function packed(): Plugin {
  const pack = promisify(brotliCompress);
  return {
    name: "packed",
    apply: "build",
    async writeBundle({ dir = "" }) {
      const files = await readdir(dir, { recursive: true });
      await Promise.all(
        files
          .filter((file) => /\.(js|css|html|svg)$/u.test(file))
          .map(async (file) => {
            const content = await readFile(join(dir, file));
            const smaller = await pack(content);
            if (smaller.length < content.length) await writeFile(join(dir, `${file}.br`), smaller);
          }),
      );
    },
  };
}
