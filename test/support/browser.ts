// Finds a browser to test in: an installed Chrome, Chromium or Edge; else a packaged Chromium from
// the npm registry, which needs no root; else, as root on Debian or Ubuntu, the system's package.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser } from "playwright-core";

export interface FoundBrowser {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Quiet and offline: without these flags Chromium calls home at every start. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const COMMANDS = [
  "google-chrome-stable",
  "google-chrome",
  "chromium",
  "chromium-browser",
  "microsoft-edge",
  "microsoft-edge-stable",
];

const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

const PACKAGE = "@sparticuz/chromium";
/** The last line that starts on Node 20. */
const PACKAGE_VERSION = "143.0.4";
/** Outside the lock file: only a machine without a browser pays for the 70 MB. */
const PACKAGE_HOME = join("node_modules", ".cache", "test-browser");

let found: Promise<FoundBrowser> | null = null;

/** The browser to use; installs one where none is there. Set ASTERISM_BROWSER to choose. */
export function findBrowser(): Promise<FoundBrowser> {
  found ??= locate();
  return found;
}

/** Starts the browser that was found. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await findBrowser();
  return chromium.launch({ executablePath, args: FLAGS, env: { ...definedEnv(), ...env } });
}

async function locate(): Promise<FoundBrowser> {
  const chosen = process.env["ASTERISM_BROWSER"];
  if (chosen !== undefined && chosen !== "packaged") return { executablePath: chosen, env: {} };
  const installed = chosen === "packaged" ? null : installedBrowser();
  if (installed !== null) return { executablePath: installed, env: {} };
  const packaged = await packagedBrowser();
  if (packaged !== null) return packaged;
  const fromSystem = systemPackage();
  if (fromSystem !== null) return { executablePath: fromSystem, env: {} };
  throw new Error(
    "The browser tests need Chrome, Chromium or Edge: install one, or set ASTERISM_BROWSER to its path.",
  );
}

function installedBrowser(): string | null {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const candidates = COMMANDS.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, ...PLACES].find((path) => existsSync(path)) ?? null;
}

async function packagedBrowser(): Promise<FoundBrowser | null> {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  const home = join(process.cwd(), PACKAGE_HOME);
  const folder = join(home, "node_modules", PACKAGE);
  if (!existsSync(folder)) {
    console.log(`installing ${PACKAGE} ${PACKAGE_VERSION} for the browser tests (once)…`);
    const wanted = `${PACKAGE}@${PACKAGE_VERSION}`;
    const install = spawnSync("npm", ["install", "--no-save", "--prefix", home, wanted]);
    if (install.status !== 0) return null;
  }
  // The package carries the shared libraries it needs and unpacks them when it believes itself in
  // the bare environment it was made for.
  process.env["AWS_LAMBDA_JS_RUNTIME"] ??= "nodejs20.x";
  const entry = pathToFileURL(join(folder, "build", "esm", "index.js")).href;
  const module = (await import(entry)) as { default: { executablePath(): Promise<string> } };
  const executablePath = await module.default.executablePath();
  const env: Record<string, string> = {};
  for (const name of ["LD_LIBRARY_PATH", "FONTCONFIG_PATH"])
    if (process.env[name] !== undefined) env[name] = process.env[name];
  return starts(executablePath, env) ? { executablePath, env } : null;
}

function systemPackage(): string | null {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return null;
  console.log("installing the package chromium for the browser tests (once)…");
  spawnSync("apt-get", ["update", "-qq"]);
  spawnSync("apt-get", ["install", "-y", "-qq", "chromium"]);
  return installedBrowser();
}

/** A browser whose libraries are missing says so at once. */
function starts(executablePath: string, env: Readonly<Record<string, string>>): boolean {
  const check = spawnSync(executablePath, ["--version"], {
    env: { ...definedEnv(), ...env },
    timeout: 20_000,
  });
  return check.status === 0;
}

function definedEnv(): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env))
    if (value !== undefined) env[name] = value;
  return env;
}
