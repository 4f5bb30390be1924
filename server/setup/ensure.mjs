// Brings a clone into a state in which it can run: packages installed as the lock file says, client
// and server built from the sources as they are. Each step does nothing when nothing is to do.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the clone. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

const OLDEST_NODE = [20, 19];

/** What the built files are made from. */
const BUILD_INPUTS = [
  "graph",
  "server",
  "client",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "vite.config.ts",
  "vite.server.config.ts",
  "vite.standalone.config.ts",
];

/** Refuses a Node that is too old, in words. */
export function ensureNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new Error(
    `needs Node ${OLDEST_NODE.join(".")} or newer and this is ${process.versions.node}; install a newer one from https://nodejs.org`,
  );
}

/** Runs `npm ci` unless every package of the lock file is there in its version. */
export function ensureInstalled() {
  if (isInstalled()) return;
  // What a link points to belongs to another clone, which npm would empty first.
  if (lstatSync(join(ROOT, "node_modules"), { throwIfNoEntry: false })?.isSymbolicLink())
    throw new Error("node_modules is a link, and lacks packages: run npm ci where it points to");
  say("installing packages (once)…");
  runNpm(["ci"], "the packages could not be installed");
}

/** Builds client and server unless the build was made from exactly these sources. */
export function ensureBuilt() {
  const stampFile = join(ROOT, "dist", "stamp");
  const stamp = fingerprintOfInputs();
  if (readText(stampFile) === stamp) return;
  say("building (after an update, once)…");
  rmSync(stampFile, { force: true });
  runNpm(["run", "--silent", "build"], "the build failed");
  mkdirSync(join(ROOT, "dist"), { recursive: true });
  writeFileSync(stampFile, stamp);
}

/** npm notes what it installed in node_modules/.package-lock.json; that note must cover the lock file. */
function isInstalled() {
  const wanted = readJson(join(ROOT, "package-lock.json"))?.packages;
  const present = readJson(join(ROOT, "node_modules", ".package-lock.json"))?.packages;
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(
    ([path, entry]) => path === "" || entry.optional || present[path]?.version === entry.version,
  );
}

function fingerprintOfInputs() {
  const hash = createHash("sha256");
  for (const input of BUILD_INPUTS)
    for (const file of filesUnder(join(ROOT, input)))
      hash.update(relative(ROOT, file)).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

function filesUnder(path) {
  if (!existsSync(path)) return [];
  try {
    return readdirSync(path, { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => filesUnder(join(path, entry.name)));
  } catch (error) {
    if (error.code === "ENOTDIR") return [path];
    throw error;
  }
}

function runNpm(args, failure) {
  // Whatever this process runs for (tests set NODE_ENV), packages are installed whole, and the page is
  // built as it is served.
  const env = { ...process.env, NODE_ENV: undefined };
  // On Windows npm is a command script, which only a shell can start.
  const result = spawnSync("npm", args, {
    cwd: ROOT,
    env,
    encoding: "utf8",
    maxBuffer: 1 << 26,
    shell: process.platform === "win32",
  });
  if (result.status === 0) return;
  const log = `${result.stdout ?? ""}${result.stderr ?? ""}${result.error?.message ?? ""}`.trim();
  process.stderr.write(`${log}\n`);
  throw new Error(`${failure}: "npm ${args.join(" ")}" says why above`);
}

function readText(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

function say(words) {
  process.stderr.write(`asterism: ${words}\n`);
}
