import { describe, expect, test } from "vitest";
import { ApiError, isAbort, problemFromBody, problemOf } from "../../../client/api/http.ts";
import { createLatest } from "../../../client/api/latest.ts";

describe("failures in words", () => {
  test("the server's own words, joined", () => {
    const body = {
      ok: false,
      status: 400,
      code: "invalid-option",
      errors: [{ message: "minPapers must be 1 or more." }, { message: "years too." }],
    };
    expect(problemFromBody(400, body)).toEqual({
      status: 400,
      code: "invalid-option",
      message: "minPapers must be 1 or more. years too.",
    });
  });

  test("any other body still gives a sentence", () => {
    for (const body of [null, "oops", {}, { errors: "none" }, { errors: [null, { message: 3 }] }]) {
      expect(problemFromBody(500, body)).toEqual({
        status: 500,
        code: "unexpected",
        message: "The server answered with status 500 and gave no reason.",
      });
    }
  });

  test("what was thrown becomes a problem", () => {
    const problem = { status: 413, code: "too-large", message: "Too large." };
    expect(problemOf(new ApiError(problem))).toBe(problem);
    expect(problemOf(new Error("broken")).message).toBe("broken");
  });
});

describe("only the latest counts", () => {
  test("a later task ends the one before it, also when that had its answer already", async () => {
    const latest = createLatest();
    let finishFirst: (value: string) => void = () => undefined;
    const first = latest.run(
      () =>
        new Promise<string>((done) => {
          finishFirst = done;
        }),
    );
    const second = latest.run(() => Promise.resolve("second"));
    finishFirst("first");
    expect(await first.catch((error: unknown) => isAbort(error))).toBe(true);
    expect(await second).toBe("second");
  });

  test("cancelling aborts the signal", async () => {
    const latest = createLatest();
    const seen = latest.run(
      (signal) =>
        new Promise((_, reject) => {
          signal.addEventListener("abort", () => {
            reject(new DOMException("ended", "AbortError"));
          });
        }),
    );
    latest.cancel();
    expect(await seen.catch((error: unknown) => isAbort(error))).toBe(true);
  });
});
