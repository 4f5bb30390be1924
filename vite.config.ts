// Builds the explorer from client/ into dist/client; in development it serves the pages and passes
// /api on to a server started beside it, all but the modules of client/api.
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: "client",
  plugins: [react()],
  build: { outDir: "../dist/client", emptyOutDir: true, target: "es2022" },
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
