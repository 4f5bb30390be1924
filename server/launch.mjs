#!/usr/bin/env node
// The one way in: `npm start`, `npx asterism` and `npm run asterism` all come here. Plain JavaScript
// without dependencies, because on a fresh clone nothing is installed or built yet.
import { ensureBuilt, ensureInstalled, ensureNode } from "./setup/ensure.mjs";

try {
  ensureNode();
  ensureInstalled();
  ensureBuilt();
} catch (error) {
  process.stderr.write(`asterism: ${error.message}\n`);
  process.exit(1);
}
await import("../dist/server/main.js");
