// The same question of several askers.
import { expect, test } from "vitest";
import { createSharedAsks } from "../../../server/jobs/shared-asks.ts";

interface Work {
  readonly wanted: AbortSignal;
  readonly finish: (answer: string) => void;
  readonly fail: (error: Error) => void;
}

function playing() {
  const works: Work[] = [];
  const shared = createSharedAsks<string>();
  const state = [{}];
  const ask = (question: string, signal = new AbortController().signal, of = state) =>
    shared.ask(question, of, signal, (wanted) => {
      return new Promise((finish, fail) => {
        works.push({ wanted, finish, fail });
      });
    });
  return { works, ask };
}

const turn = () => new Promise(setImmediate);

test("is worked on once; another question, another state, and what comes after the end anew", async () => {
  const { works, ask } = playing();
  const answers = [ask("a"), ask("a"), ask("b"), ask("a", undefined, [{}])];
  expect(works).toHaveLength(3);
  for (const [k, { finish }] of works.entries()) finish(`answer ${k}`);
  expect(await Promise.all(answers)).toEqual(["answer 0", "answer 0", "answer 1", "answer 2"]);
  const later = ask("a");
  works[3]!.finish("later");
  expect(await later).toBe("later");
});

test("is wanted as long as one waits", async () => {
  const { works, ask } = playing();
  const [first, second] = [new AbortController(), new AbortController()];
  const answers = Promise.allSettled([ask("a", first.signal), ask("a", second.signal)]);
  first.abort();
  expect(works[0]!.wanted.aborted).toBe(false);
  second.abort();
  expect(works[0]!.wanted.aborted).toBe(true);
  works[0]!.fail(new Error("given up"));
  expect((await answers).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
});

test("whoever comes when all have gone gets the answer if it comes, and is worked for anew if not", async () => {
  for (const comes of [true, false]) {
    const { works, ask } = playing();
    const gone = new AbortController();
    const left = ask("a", gone.signal).catch(() => "gone");
    gone.abort();
    const answer = ask("a");
    expect(works).toHaveLength(1);
    if (comes) works[0]!.finish("it came");
    else works[0]!.fail(new Error("given up"));
    await turn();
    expect(works).toHaveLength(comes ? 1 : 2);
    works[1]?.finish("anew");
    expect(await answer).toBe(comes ? "it came" : "anew");
    expect(await left).toBe(comes ? "it came" : "gone");
  }
});

test("an error is everybody's; who had gone before he asked waits for nothing", async () => {
  const { works, ask } = playing();
  const answers = Promise.allSettled([ask("a"), ask("a")]);
  works[0]!.fail(new Error("no such corpus"));
  for (const answer of await answers)
    expect(answer).toMatchObject({ reason: { message: "no such corpus" } });
  const gone = AbortSignal.abort();
  const late = ask("a", gone);
  expect(works[1]!.wanted.aborted).toBe(true);
  works[1]!.fail(new Error("given up"));
  await expect(late).rejects.toThrow("given up");
});
