// Who may come in, as `serve` is told: a server that others reach does not start before that was said.
import { readFile, stat } from "node:fs/promises";
import { hostname } from "node:os";
import type { Command } from "commander";
import { FOR_EVERYBODY, type AccessChoice } from "../access/access.ts";
import { newToken, tokenFault } from "../access/token.ts";
import { LOOPBACK_HOSTS } from "../http/guard.ts";
import { errnoOf } from "../store/store-error.ts";
import { Failure } from "./failure.ts";
import { say } from "./output.ts";

export interface AccessFlags {
  readonly host: string;
  readonly name?: readonly string[];
  readonly https?: boolean;
  /** True: one is to be made, unless the environment has it. */
  readonly token?: string | true;
  readonly readOnly?: boolean;
  readonly auth: boolean;
}

/** Variable of the environment, which no list of processes shows. */
const VARIABLE = "ASTERISM_TOKEN";

export function withAccessOptions(command: Command): Command {
  return command
    .option(
      "--host <address>",
      "address to listen on; another than this machine's own needs --token, --read-only or --no-auth",
      "127.0.0.1",
    )
    .option(
      "--token [token]",
      `only who has the token may change (without --read-only: see) anything; a token, a file that holds one, or nothing: that of ${VARIABLE}, else a new one`,
    )
    .option(
      "--read-only",
      "everybody may look around and export; nobody without the token may change",
    )
    .option("--no-auth", "everybody who reaches the server may do everything")
    .option("--name <host...>", "names under which others reach the server, as in its address")
    .option("--https", "it is reached over https, through one proxy that ends that");
}

export interface ServerAccess {
  readonly access: AccessChoice;
  readonly hosts: readonly string[];
  readonly anyAddress: boolean;
  /** Whether others than this machine reach it. */
  readonly isOpen: boolean;
}

/** @throws Failure when others could come in and nobody said how */
export async function accessOf(flags: AccessFlags, env: NodeJS.ProcessEnv): Promise<ServerAccess> {
  const { host, name: names = [], https = false, readOnly = false, auth } = flags;
  const secret = env[VARIABLE];
  const asked = flags.token !== undefined || (secret !== undefined && secret !== "");
  if (!auth && (asked || readOnly))
    throw new Failure(
      "--no-auth lets everybody do everything: --token and --read-only do not go with it.",
      2,
    );
  const local = isLoopback(host);
  const isOpen = !local || names.length > 0 || https;
  if (isOpen && auth && !asked && !readOnly)
    throw new Failure(
      `Others would reach this server${local ? "" : ` at ${host}`}; say what they may do. --token: nothing without the token. --read-only: look around and export. --read-only --token: the same, and with the token everything. --no-auth: everything.`,
      2,
    );
  if (!auth && !local) say("Everybody who reaches this server can read and change all it keeps.");
  const token = asked ? await tokenOf(flags.token, secret) : null;
  const everybody = readOnly ? "read" : asked ? "open" : FOR_EVERYBODY.everybody;
  return {
    access: { everybody, token, https },
    hosts: [...LOOPBACK_HOSTS, ...[...names, ...(local ? [] : ownNames(host))].map(lower)],
    // A name can be pointed here by whoever owns it, without our knowing; an address cannot.
    anyAddress: !local,
    isOpen,
  };
}

async function tokenOf(
  given: string | true | undefined,
  secret: string | undefined,
): Promise<string> {
  if (typeof given === "string") {
    const text = await readFile(given, "utf8").catch((error: unknown) => {
      refuseMissingFile(given, error);
      return null;
    });
    if (text !== null) {
      const { mode } = await stat(given);
      if ((mode & 0o077) !== 0 && process.platform !== "win32")
        say(`Others on this machine can read ${given}; chmod 600 keeps it from them.`);
      return checked(text.trim(), `What stands in ${given}`);
    }
    const token = checked(given, "What --token says");
    say(
      `Others on this machine see the token in its list of processes; a file or ${VARIABLE} hides it.`,
    );
    return token;
  }
  if (secret !== undefined && secret !== "") return checked(secret, VARIABLE);
  const token = newToken();
  say(`The token of this server, until it stops: ${token}`);
  return token;
}

/** Only these say that no file is meant: the name is too long for one, or nothing has it. */
const NO_FILE: ReadonlySet<string | null> = new Set(["ENOENT", "ENOTDIR", "ENAMETOOLONG"]);

/**
 * Whoever means a file must not get its name for a token: others can guess that.
 * @throws Failure, without repeating what may be a token after all
 */
function refuseMissingFile(given: string, error: unknown): void {
  const code = errnoOf(error);
  if (!NO_FILE.has(code))
    throw new Failure(
      `--token names a file that cannot be read (${code ?? "unknown fault"}). Whoever the server runs as has to be able to read it.`,
      2,
    );
  if (/[/\\]|^~|\.[a-z]{2,8}$/iu.test(given))
    throw new Failure(
      "--token names a file that is not there. A token that looks like the name of a file belongs into one, or into ASTERISM_TOKEN.",
      2,
    );
}

function checked(token: string, place: string): string {
  const fault = tokenFault(token);
  if (fault === null) return token;
  throw new Failure(
    `${place} is no token: it ${fault}. Take 16 to 200 letters, digits and signs, no space.`,
    2,
  );
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(?:\.\d{1,3}){3}$/u.test(host);
}

function ownNames(host: string): string[] {
  const own = hostname();
  return [host, own, `${own}.local`];
}

function lower(name: string): string {
  return name.toLowerCase();
}
