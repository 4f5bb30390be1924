import { describe, expect, test } from "vitest";
import type { EntityId, Tag, TagChange } from "../../../graph/index.ts";
import { changesOf, MOST_TAGS, NO_TAGS, withTagChange } from "../../../server/store/tags.ts";

const after = (...changes: readonly TagChange[]): readonly Tag[] =>
  changes.reduce(withTagChange, NO_TAGS);
const tagged = (name: string, ...ids: readonly EntityId[]): TagChange => ({
  kind: "tagged",
  name,
  ids,
});
const ADA = "author:ada";
const MOSS = "paper:moss";

describe("tags", () => {
  test("are made by tagging, each in the first colour that is free", () => {
    expect(after(tagged("read", ADA, MOSS, ADA), tagged("ask", ADA))).toEqual([
      { name: "read", color: 0, members: [ADA, MOSS] },
      { name: "ask", color: 1, members: [ADA] },
    ]);
    const again = after(
      tagged("read", ADA),
      tagged("ask", ADA),
      { kind: "tag-deleted", name: "read" },
      tagged("cite", MOSS),
    );
    expect(again.map(({ name, color }) => [name, color])).toEqual([
      ["ask", 1],
      ["cite", 0],
    ]);
  });

  test("are taken off, renamed and deleted", () => {
    const start = [tagged("read", ADA, MOSS), tagged("ask", ADA)];
    expect(after(...start, { kind: "untagged", name: "read", ids: [ADA] })[0]!.members).toEqual([
      MOSS,
    ]);
    expect(after(...start, { kind: "tag-renamed", name: "read", to: "done" })[0]).toEqual({
      name: "done",
      color: 0,
      members: [ADA, MOSS],
    });
    expect(after(...start, { kind: "tag-deleted", name: "read" })).toHaveLength(1);
  });

  test.each<TagChange>([
    tagged("read", ADA),
    { kind: "untagged", name: "read", ids: [MOSS] },
    { kind: "untagged", name: "none", ids: [ADA] },
    { kind: "tag-renamed", name: "read", to: "ask" },
    { kind: "tag-renamed", name: "none", to: "other" },
    { kind: "tag-deleted", name: "none" },
  ])("stay the very same when %j changes nothing", (change) => {
    const tags = after(tagged("read", ADA), tagged("ask", ADA));
    expect(withTagChange(tags, change)).toBe(tags);
  });

  test("are no more than people can look through", () => {
    const many = Array.from({ length: MOST_TAGS + 1 }, (_, i) => tagged(`t${i}`, ADA));
    expect(after(...many)).toHaveLength(MOST_TAGS);
  });

  test("go to another corpus beside its own", () => {
    const mine = after(tagged("read", ADA));
    expect(changesOf(mine).reduce(withTagChange, after(tagged("read", MOSS)))).toEqual([
      { name: "read", color: 0, members: [MOSS, ADA] },
    ]);
  });
});
