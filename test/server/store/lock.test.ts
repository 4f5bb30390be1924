// One process per data folder: who is told what, and which locks are taken over.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { takeLock } from "../../../server/store/lock.ts";
import {
  stateOf,
  thisProcess,
  type ProcessIdentity,
} from "../../../server/store/process-identity.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const newLock = (): string => join(temporaryFolder(), "lock");

function lockOf(owner: Partial<ProcessIdentity>): string {
  const path = newLock();
  writeFileSync(path, JSON.stringify({ ...thisProcess(), ...owner }));
  return path;
}

/** The number of a process that has ended. */
async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ["-e", ""]);
  await once(child, "exit");
  return child.pid!;
}

describe("a lock", () => {
  it("is held until it is released, and leaves nothing else behind", async () => {
    const path = newLock();
    const lock = await takeLock(path);
    expect(JSON.parse(readFileSync(path, "utf8"))).toMatchObject(thisProcess());
    await expect(takeLock(path)).rejects.toMatchObject({
      code: "locked",
      message: expect.stringContaining(`in use by process ${process.pid} (`) as string,
    });
    expect(readdirSync(join(path, ".."))).toEqual(["lock"]);
    await lock.release();
    expect(existsSync(path)).toBe(false);
  });

  it("goes to one of many that want it at once", async () => {
    const path = lockOf({ pid: await endedProcess(), started: "1" });
    const all = await Promise.allSettled(Array.from({ length: 8 }, () => takeLock(path)));
    const taken = all.filter((result) => result.status === "fulfilled");
    expect(taken).toHaveLength(1);
    for (const result of all)
      if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "locked" });
    await taken[0]!.value.release();
    expect(readdirSync(join(path, ".."))).toEqual([]);
  });

  // Without /proc nobody can tell a zombie from a living process.
  it.skipIf(process.platform !== "linux")("is taken over from a zombie", async () => {
    // The shell's child ends at once and stays a zombie: what the shell became never asks after it.
    const parent = spawn("sh", ["-c", "sleep 0 & echo $!; exec sleep 30"]);
    const [printed] = (await once(parent.stdout, "data")) as [Buffer];
    const pid = Number(String(printed));
    const isZombie = () => readFileSync(`/proc/${pid}/stat`, "utf8").includes(") Z ");
    await expect.poll(isZombie).toBe(true);
    const started = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ")[19]!;
    await (await takeLock(lockOf({ pid, started }))).release();
    parent.kill();
  });

  it("is taken over when another takeover was cut short", async () => {
    const path = lockOf({ pid: await endedProcess() });
    const guard = `${path}.takeover`;
    writeFileSync(guard, "");
    utimesSync(guard, new Date(0), new Date(0));
    await (await takeLock(path)).release();
    expect(readdirSync(join(path, ".."))).toEqual([]);
  });

  it("is taken over from a process that is gone", async () => {
    await (await takeLock(lockOf({ pid: await endedProcess() }))).release();
  });

  it("is taken over when the number now belongs to another process", async () => {
    // This process stands for the one that got the number of the dead one.
    const { started } = thisProcess();
    if (started === null) return;
    await (await takeLock(lockOf({ started: `${started}0` }))).release();
  });

  it("is taken over after the machine was started again", async () => {
    if (thisProcess().boot === null) return;
    await (await takeLock(lockOf({ boot: "another boot" }))).release();
  });

  it("of another machine is taken over when it shows no life", async () => {
    const path = lockOf({ place: "elsewhere 1" });
    await (await takeLock(path, { watch: 50 })).release();
    writeFileSync(path, "not even JSON");
    await (await takeLock(path, { watch: 50 })).release();
  });

  it("of another machine is respected while it shows life", async () => {
    const path = lockOf({ place: "elsewhere 1", pid: 7 });
    let beat = 1;
    const heart = setInterval(() => {
      utimesSync(path, beat, beat++);
    }, 20);
    try {
      await expect(takeLock(path, { watch: 2000 })).rejects.toMatchObject({
        code: "locked",
        message: expect.stringContaining("process 7 on elsewhere") as string,
      });
    } finally {
      clearInterval(heart);
    }
  });
});

describe("stateOf", () => {
  it("tells the living from the dead and the unknown", async () => {
    const me = thisProcess();
    expect(stateOf(me)).toBe(me.started === null ? "unknown" : "running");
    expect(stateOf({ ...me, pid: await endedProcess() })).toBe("gone");
    expect(stateOf({ ...me, started: null })).toBe("unknown");
    expect(stateOf({ ...me, place: "elsewhere" })).toBe("unknown");
  });
});
