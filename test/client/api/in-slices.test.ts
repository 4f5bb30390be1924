import { expect, test, vi } from "vitest";
import { inSlices } from "../../../client/api/in-slices.ts";
import type { Steps } from "../../../graph/model/steps.ts";

const never = new AbortController().signal;

function* counting(to: number, onStep: (i: number) => void = () => undefined): Steps<string> {
  for (let i = 0; i < to; i++) {
    onStep(i);
    yield;
  }
  return `all ${to}`;
}

test("gives the result of all steps", async () => {
  await expect(inSlices(counting(500), never)).resolves.toBe("all 500");
  await expect(inSlices(counting(0), never)).resolves.toBe("all 0");
});

test("leaves room for other work between steps that take long", async () => {
  let now = 0;
  const clock = vi.spyOn(performance, "now").mockImplementation(() => now);
  try {
    const order: string[] = [];
    const work = inSlices(
      counting(3, (i) => {
        order.push(`step ${i}`);
        now += 100;
      }),
      never,
    );
    setImmediate(() => order.push("other work"));
    await work;
    expect(order[0]).toBe("step 0");
    expect(order).toContain("other work");
    expect(order.indexOf("other work")).toBeLessThan(order.indexOf("step 2"));
  } finally {
    clock.mockRestore();
  }
});

test("ends with what a step throws", async () => {
  const failing = counting(3, (i) => {
    if (i === 2) throw new Error("broken at 2");
  });
  await expect(inSlices(failing, never)).rejects.toThrow("broken at 2");
});

test("goes no step further once nobody waits for it", async () => {
  const steps = vi.fn();
  const aborted = AbortSignal.abort();
  await expect(inSlices(counting(3, steps), aborted)).rejects.toThrow();
  expect(steps).not.toHaveBeenCalled();
});
