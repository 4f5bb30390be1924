// A thread that works long stands behind the others of its process, and they stay where they are.
import { once } from "node:events";
import { getPriority } from "node:os";
import { expect, test } from "vitest";
import { threadOf } from "../../../server/jobs/spawn-worker.ts";

test.skipIf(process.platform !== "linux")("one thread stands back, not the process", async () => {
  const before = getPriority();
  const thread = threadOf(new URL("standing-back.ts", import.meta.url), {});
  const [priority] = (await once(thread, "message")) as [number];
  expect(priority).toBe(Math.max(before, 10));
  expect(getPriority()).toBe(before);
  await thread.terminate();
});
