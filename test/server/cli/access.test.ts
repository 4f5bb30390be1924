// What `serve` is told of who may come in: nothing is opened by saying nothing.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { afterAll, expect, test, vi } from "vitest";
import {
  accessOf,
  withAccessOptions,
  type AccessFlags,
  type ServerAccess,
} from "../../../server/cli/access-options.ts";

const folder = mkdtempSync(join(tmpdir(), "asterism-access-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Said extends ServerAccess {
  readonly words: string;
}

async function told(line: string, env: NodeJS.ProcessEnv = {}): Promise<Said> {
  const command = withAccessOptions(new Command().argument("[file...]"));
  command.parse(line === "" ? [] : line.split(" "), { from: "user" });
  let words = "";
  const spy = vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    words += String(text);
    return true;
  });
  try {
    return { ...(await accessOf(command.opts<AccessFlags>(), env)), words };
  } finally {
    spy.mockRestore();
  }
}

test("without a word, this machine alone", async () => {
  const { access, hosts, anyAddress } = await told("");
  expect(access).toEqual({ everybody: "write", token: null, https: false });
  expect({ hosts, anyAddress }).toEqual({
    hosts: ["localhost", "127.0.0.1", "[::1]"],
    anyAddress: false,
  });
});

test.each([
  "--host 0.0.0.0",
  "--host ::",
  "--host 192.168.1.5",
  "--host 127.0.0.1.evil.example",
  "--host maps.example",
  "--name maps.example",
  "--https",
])("%s says others come in, so it must be said what they may do", async (line) => {
  await expect(told(line)).rejects.toThrow(/--token.*--read-only.*--no-auth/su);
});

test.each([
  ["--host 0.0.0.0 --no-auth", "write", false],
  ["--host 0.0.0.0 --read-only", "read", false],
  ["--host 0.0.0.0 --token", "open", true],
  ["--host 0.0.0.0 --token --read-only", "read", true],
  ["--read-only", "read", false],
  ["--token", "open", true],
])("%s: everybody has the right %s", async (line, everybody, hasToken) => {
  const { access } = await told(line);
  expect(access.everybody).toBe(everybody);
  expect(access.token !== null).toBe(hasToken);
});

test.each(["--no-auth --token", "--no-auth --read-only"])("%s contradicts itself", async (line) => {
  await expect(told(line)).rejects.toThrow(/do not go with it/u);
});

test("a token of its own is by chance, and told", async () => {
  const [one, other] = [await told("--token"), await told("--token")];
  expect(one.access.token).toMatch(/^[\w-]{43}$/u);
  expect(one.access.token).not.toBe(other.access.token);
  expect(one.words).toContain(one.access.token);
});

test("a token from the environment or a file is not told; one in the command comes with a warning", async () => {
  const secret = "out-of-the-environment";
  const env = await told("", { ASTERISM_TOKEN: secret });
  expect(env.access).toMatchObject({ everybody: "open", token: secret });
  expect(env.words).toBe("");
  const file = join(folder, "token");
  writeFileSync(file, "out-of-a-file-12345\n", { mode: 0o600 });
  const fromFile = await told(`--token ${file}`, { ASTERISM_TOKEN: secret });
  expect(fromFile.access.token).toBe("out-of-a-file-12345");
  expect(fromFile.words).toBe("");
  chmodSync(file, 0o640);
  expect((await told(`--token ${file}`)).words).toMatch(/Others .* can read .*token; chmod 600/u);
  const typed = await told("--token typed-by-hand-123");
  expect(typed.access.token).toBe("typed-by-hand-123");
  expect(typed.words).toMatch(/list of processes/u);
  expect(typed.words).not.toContain("typed-by-hand");
});

test("what is no token is refused, without repeating it", async () => {
  await expect(told("--token short")).rejects.toThrow(/fewer than 16/u);
  // A list of papers right behind the option is taken for its file.
  const list = join(folder, "papers.md");
  writeFileSync(list, "| Title | Authors |\n| --- | --- |\n");
  await expect(told(`--token ${list}`)).rejects.toThrow(/papers\.md is no token/u);
  const env = { ASTERISM_TOKEN: "hidden!" };
  await expect(told("", env)).rejects.toThrow(/^(?!.*hidden!)ASTERISM_TOKEN is no token/u);
});

test("the name of a file that is not there, or cannot be read, never becomes the token", async () => {
  const inIt = join(folder, "no", "asterism.token");
  for (const given of [inIt, "/etc/asterism-token", "~/asterism-token", "asterism-of-ours.token"])
    await expect(told(`--token ${given}`)).rejects.toThrow(/^(?!.*asterism[.-])--token names a/u);
  await expect(told(`--token ${folder}`)).rejects.toThrow(/cannot be read \(EISDIR\)/u);
  const under = join(folder, "no-folder");
  writeFileSync(under, "");
  await expect(told(`--token ${join(under, "token-in-it")}`)).rejects.toThrow(/is not there/u);
  await expect(told(`--token ${"long".repeat(100)}`)).rejects.toThrow(/more than 200/u);
});

test("beyond this machine bare addresses are answered to, and names that were said", async () => {
  const { hosts, anyAddress } = await told("--host 0.0.0.0 --no-auth --name Maps.example");
  expect(anyAddress).toBe(true);
  expect(hosts).toContain("maps.example");
  const behind = await told("--name maps.example --https --token");
  expect(behind.anyAddress).toBe(false);
  expect(behind.access.https).toBe(true);
});
