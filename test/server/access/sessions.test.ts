// Sessions over a restart: who stays signed in, and who does not.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { sessionFile } from "../../../server/access/session-file.ts";
import { createSessions, SESSION_MS, type KeptSession } from "../../../server/access/sessions.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const TOKEN = "a-token-of-the-tests-0123";
afterEach(() => vi.useRealTimers());

/** A book in memory, and a new server that reads it. */
function book(before: readonly KeptSession[] = []) {
  const kept = { before, last: before, keep: (all: readonly KeptSession[]) => (kept.last = all) };
  return kept;
}

describe("sessions that are kept", () => {
  test("are known to the next server with the same token alone", () => {
    const first = book();
    const secret = createSessions(TOKEN, first).start();
    expect(JSON.stringify(first.last)).not.toContain(secret);
    const next = createSessions(TOKEN, book(first.last));
    expect(next.has(secret)).toBe(true);
    expect(next.has(`${secret}x`)).toBe(false);
    expect(createSessions("another-token-of-the-tests", book(first.last)).has(secret)).toBe(false);
  });

  test("that were ended stay ended", () => {
    const first = book();
    const sessions = createSessions(TOKEN, first);
    const [one, other] = [sessions.start(), sessions.start()];
    sessions.end(one);
    const next = createSessions(TOKEN, book(first.last));
    expect([next.has(one), next.has(other)]).toEqual([false, true]);
  });

  test("end a week after they began, whatever was stopped meanwhile", () => {
    vi.useFakeTimers({ now: 1_000_000, toFake: ["Date", "performance"] });
    const first = book();
    const secret = createSessions(TOKEN, first).start();
    vi.advanceTimersByTime(SESSION_MS - 1000);
    const next = createSessions(TOKEN, book(first.last));
    expect(next.has(secret)).toBe(true);
    vi.advanceTimersByTime(1001);
    expect(next.has(secret)).toBe(false);
    expect(createSessions(TOKEN, book(first.last)).has(secret)).toBe(false);
  });

  test("live no longer for a clock that was set back", () => {
    vi.useFakeTimers({ now: 2 * SESSION_MS, toFake: ["Date", "performance"] });
    const first = book();
    const secret = createSessions(TOKEN, first).start();
    vi.setSystemTime(0);
    const next = createSessions(TOKEN, book(first.last));
    vi.advanceTimersByTime(SESSION_MS + 1);
    expect(next.has(secret)).toBe(false);
  });
});

describe("the file of sessions", () => {
  test("gives back what was kept last", async () => {
    const path = join(temporaryFolder(), "sessions.json");
    const sessions = createSessions(TOKEN, sessionFile(path, fail));
    const [one, other] = [sessions.start(), sessions.start()];
    sessions.end(one);
    await vi.waitFor(() => {
      expect(JSON.parse(readFileSync(path, "utf8"))).toHaveLength(1);
    });
    const next = createSessions(TOKEN, sessionFile(path, fail));
    expect([next.has(one), next.has(other)]).toEqual([false, true]);
  });

  test.each(["", "{", '{"key":1}', '[null,{"key":"a"},{"ends":9e99}]'])(
    "counts as none where it holds %j",
    (text) => {
      const path = join(temporaryFolder(), "sessions.json");
      writeFileSync(path, text);
      expect(sessionFile(path, fail).before).toEqual([]);
    },
  );

  test("that cannot be written is told, and people stay signed in", async () => {
    const told = vi.fn();
    const path = join(temporaryFolder(), "not-there", "sessions.json");
    const sessions = createSessions(TOKEN, sessionFile(path, told));
    const secret = sessions.start();
    await vi.waitFor(() => {
      expect(told).toHaveBeenCalled();
    });
    expect(sessions.has(secret)).toBe(true);
  });
});

function fail(error: unknown): void {
  throw error;
}
