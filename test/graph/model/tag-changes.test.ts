import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EntityId } from "../../../graph/model/ids.ts";
import { changesOf, changeTags } from "../../../graph/model/tag-changes.ts";
import type { Tag, TagChange } from "../../../graph/model/tag.ts";
import { LONGEST_TAG, MOST_TAGS, tagName, tagNote } from "../../../graph/model/tag.ts";

const ADA = "author:ada";
const MOSS = "paper:moss";

const tagged = (name: string, ...ids: readonly EntityId[]): TagChange => ({
  kind: "tagged",
  name,
  members: ids.map((id) => ({ id })),
});
const after = (...changes: readonly TagChange[]): readonly Tag[] => changeTags([], changes).tags;
const member = (id: EntityId, note = "") => ({ id, name: "", papers: [], note });

describe("tags", () => {
  test("are made by tagging, each with the first mark that is free", () => {
    expect(after(tagged("read", ADA, MOSS, ADA), tagged("ask", ADA))).toEqual([
      { name: "read", note: "", color: 0, members: [member(ADA), member(MOSS)] },
      { name: "ask", note: "", color: 1, members: [member(ADA)] },
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

  test("hold notes; a later one without words leaves the one that is there", () => {
    const noted: TagChange = {
      kind: "tagged",
      name: "read",
      members: [{ id: MOSS, note: "Chapter 2" }],
    };
    expect(after(noted, tagged("read", MOSS))[0]!.members).toEqual([member(MOSS, "Chapter 2")]);
    const { tags, back } = changeTags(after(tagged("read", MOSS)), [noted]);
    expect(tags[0]!.members[0]!.note).toBe("Chapter 2");
    expect(back).toEqual([{ kind: "tag-noted", name: "read", ids: [MOSS], note: "" }]);
  });

  test("go into one another, and what is noted there stays", () => {
    const { tags, back } = changeTags(
      after(
        { kind: "tagged", name: "a", members: [{ id: ADA, note: "from a" }, { id: MOSS }] },
        { kind: "tagged", name: "b", members: [{ id: ADA, note: "from b" }] },
      ),
      [{ kind: "tag-merged", name: "a", into: "b" }],
    );
    expect(tags).toEqual([
      { name: "b", note: "", color: 1, members: [member(ADA, "from b"), member(MOSS)] },
    ]);
    expect(changeTags(tags, back).tags.map(({ name, members }) => [name, members.length])).toEqual([
      ["a", 2],
      ["b", 1],
    ]);
  });

  test("stay as they are when a change can't be made", () => {
    const tags = after(tagged("a", ADA), tagged("b", ADA));
    const idle: readonly TagChange[] = [
      tagged("a", ADA),
      tagged("c"),
      { kind: "untagged", name: "a", ids: [MOSS] },
      { kind: "untagged", name: "c", ids: [ADA] },
      { kind: "tag-renamed", name: "a", to: "b" },
      { kind: "tag-renamed", name: "c", to: "d" },
      { kind: "tag-merged", name: "a", into: "c" },
      { kind: "tag-merged", name: "a", into: "a" },
      { kind: "tag-deleted", name: "c" },
      { kind: "tag-deleted", name: "a", ifEmpty: true },
      { kind: "tag-noted", name: "a", note: "" },
      { kind: "tag-noted", name: "a", ids: [MOSS], note: "x" },
    ];
    for (const change of idle) {
      const changed = changeTags(tags, [change]);
      expect(changed.tags).toBe(tags);
      expect(changed.back).toEqual([]);
    }
  });

  test("are no more than a list can show", () => {
    const many = Array.from({ length: MOST_TAGS + 1 }, (_, k) => tagged(`t${k}`, ADA));
    expect(after(...many)).toHaveLength(MOST_TAGS);
  });

  test("named like parts of the language are tags like others", () => {
    const [tag] = after(tagged("__proto__", ADA), tagged("__proto__", MOSS));
    expect(tag).toMatchObject({ name: "__proto__", members: [{ id: ADA }, { id: MOSS }] });
  });

  test("are given to another corpus beside its own", () => {
    const mine = after(tagged("read", ADA), tagged("ask", MOSS));
    const there = after(tagged("cite", ADA), tagged("ask", ADA));
    const { tags } = changeTags(there, changesOf(mine, there));
    expect(tags.map(({ name, color, members }) => [name, color, members.length])).toEqual([
      ["cite", 0, 1],
      ["ask", 1, 2],
      ["read", 2, 1],
    ]);
  });
});

const names = fc.constantFrom("a", "b", "c");
const ids = fc.subarray<EntityId>([ADA, MOSS, "author:bo", "venue:v"], { minLength: 1 });
const note = fc.constantFrom("", "x", "y");
const changes: fc.Arbitrary<TagChange> = fc.oneof(
  fc.record({
    kind: fc.constant("tagged" as const),
    name: names,
    members: fc.tuple(ids, note).map(([all, text]) => all.map((id) => ({ id, note: text }))),
  }),
  fc.record({ kind: fc.constant("untagged" as const), name: names, ids }),
  fc.record({ kind: fc.constant("tag-noted" as const), name: names, ids, note }),
  fc.record({ kind: fc.constant("tag-noted" as const), name: names, note }),
  fc.record({ kind: fc.constant("tag-renamed" as const), name: names, to: names }),
  fc.record({ kind: fc.constant("tag-merged" as const), name: names, into: names }),
  fc.record({ kind: fc.constant("tag-deleted" as const), name: names }),
);

/** Tags whatever the order of their members: taking off and giving back puts a member last. */
function bare(tags: readonly Tag[]): unknown {
  return tags.map((tag) => ({
    ...tag,
    members: tag.members.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  }));
}

test("changes are taken back by what they answer, and change nothing exactly when that is empty", () => {
  fc.assert(
    fc.property(fc.array(changes), fc.array(changes), (before, more) => {
      const { tags } = changeTags([], before);
      const changed = changeTags(tags, more);
      expect(bare(changeTags(changed.tags, changed.back).tags)).toEqual(bare(tags));
      if (changed.back.length === 0) expect(changed.tags).toBe(tags);
      expect(new Set(changed.tags.map(({ name }) => name)).size).toBe(changed.tags.length);
      expect(new Set(changed.tags.map(({ color }) => color)).size).toBe(changed.tags.length);
    }),
  );
});

describe("names and notes", () => {
  test.each([
    ["  To  read\n soon ", "To read soon"],
    ["a\u0000b\u202ec", "a b c"],
    ["\ud800x", "x"],
    [".", ""],
    ["..", ""],
    ["…", "…"],
    ["<b>&amp;</b>", "<b>&amp;</b>"],
    ["e\u0301", "é"],
  ])("%j is %j", (text, name) => {
    expect(tagName(text)).toBe(name);
  });

  test("are cut to their length, not within a character", () => {
    expect(tagName("x".repeat(500))).toBe("x".repeat(LONGEST_TAG));
    expect(tagName("🜁".repeat(500))).toBe("🜁".repeat(LONGEST_TAG));
    expect(tagNote("y".repeat(501))).toHaveLength(500);
  });

  test("made twice are made once, and go through an address", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const name = tagName(text);
        expect(tagName(name)).toBe(name);
        expect(tagNote(tagNote(text))).toBe(tagNote(text));
        expect(decodeURIComponent(encodeURIComponent(name))).toBe(name);
      }),
    );
  });
});
