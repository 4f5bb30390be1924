import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildNetwork, type NetworkKind, type NetworkOptions } from "../../../graph/index.ts";
import type { Draft } from "../../../graph/network/draft.ts";
import { lastDraft, type DraftKey } from "../../../graph/network/last-draft.ts";
import { TINY_CORPUS } from "../../support/tiny-corpus.ts";

const draft = (): Draft => ({}) as Draft;

describe("lastDraft", () => {
  const corpus = { ...TINY_CORPUS };
  const key: DraftKey = { kind: "keywords", counting: "full", stages: Uint8Array.of(1, 2) };

  it("is made once for the same papers counted alike", () => {
    const first = lastDraft(corpus, key, draft);
    const same = { ...key, stages: Uint8Array.of(1, 2) };
    expect(lastDraft(corpus, same, draft)).toBe(first);
    expect(lastDraft({ ...corpus }, same, draft)).not.toBe(first);
  });

  it.each<Partial<DraftKey>>([
    { kind: "venues" },
    { counting: "fractional" },
    { stages: Uint8Array.of(1, 1) },
  ])("is another where anything differs: %j", (change) => {
    const first = lastDraft(corpus, key, draft);
    expect(lastDraft(corpus, { ...key, ...change }, draft)).not.toBe(first);
    expect(lastDraft(corpus, key, draft)).not.toBe(first);
  });
});

it("a network is the same whatever was built before it", () => {
  const kind = fc.constantFrom<NetworkKind>("coauthorship", "keywords", "knowledge", "venues");
  const options = fc.record<Partial<NetworkOptions>>({
    counting: fc.constantFrom("full", "fractional"),
    years: fc.constantFrom(null, [2018, 2019], [2020, 2030]),
    maxAuthors: fc.constantFrom(null, 2),
    minPapers: fc.constantFrom(1, 2),
    top: fc.constantFrom(null, 3),
    around: fc.constantFrom([], ["author:ada-lind"]),
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(kind, options), { maxLength: 6 }), (views) => {
      for (const [of, changes] of views)
        expect(buildNetwork(TINY_CORPUS, of, changes)).toEqual(
          buildNetwork({ ...TINY_CORPUS }, of, changes),
        );
    }),
  );
});
