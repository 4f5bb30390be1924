// What goes wrong, as status and body.
import { expect, test } from "vitest";
import { ERROR_CODES, GraphError } from "../../graph/index.ts";
import { Problem, SERVER_CODES, problemBody, problemOf, statusOf } from "../../server/problem.ts";
import { STORE_CODES, StoreError } from "../../server/store/store-error.ts";

test("every code has an error status, and no code stands twice", () => {
  const codes = [...SERVER_CODES, ...ERROR_CODES];
  expect(new Set(codes).size).toBe(codes.length);
  for (const code of codes) {
    expect(statusOf(code)).toBeGreaterThanOrEqual(400);
    expect(statusOf(code)).toBeLessThan(600);
  }
});

test("errors of the library keep code and words", () => {
  const problem = problemOf(new GraphError("unknown-node", "There is no such node."));
  expect(problemBody(problem)).toEqual({
    ok: false,
    status: 404,
    code: "unknown-node",
    errors: [{ message: "There is no such node." }],
  });
});

test.each(STORE_CODES)("the store's %s never tells where the data lie", (code) => {
  const problem = problemOf(new StoreError(code, "Cannot write /home/somebody/.asterism"));
  expect(problem.message).not.toContain("/home");
  expect([404, 503]).toContain(statusOf(problem.code));
});

test("unknown errors become internal and hide their words; the cause is kept", () => {
  for (const thrown of [new Error("secret"), "secret", null, undefined, { secret: 1 }]) {
    const problem = problemOf(thrown);
    expect(problem.code).toBe("internal");
    expect(problem.message).not.toContain("secret");
    expect(problem.cause).toBe(thrown);
  }
});

test("each line of a message is an error of its own", () => {
  const { errors } = problemBody(new Problem("invalid-parameter", "One.\nTwo."));
  expect(errors).toEqual([{ message: "One." }, { message: "Two." }]);
});
