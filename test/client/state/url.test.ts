import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { COMPARED_AS } from "../../../client/state/compare.ts";
import { GROUP_STYLES, LABEL_CHOICES, LINK_CHOICES } from "../../../client/state/drawing.ts";
import { withMoved } from "../../../client/state/moved.ts";
import type { OptionChanges } from "../../../client/state/options.ts";
import { readView, writeView } from "../../../client/state/url.ts";
import { EXTRA_COLUMNS, TABLE_COLUMNS, TABLE_TABS } from "../../../client/state/table.ts";
import type { Selection, View } from "../../../client/state/view.ts";
import { FIRST_VIEW, IDENTITY_TABS, PEOPLE_TABS, roundCamera } from "../../../client/state/view.ts";
import type { EntityId, SubjectId } from "../../../graph/index.ts";
import {
  COLOR_BYS,
  COUNTINGS,
  ENTITY_TYPES,
  LAYOUTS,
  NETWORK_KINDS,
  NORMALIZATIONS,
  SIZE_BYS,
  WHOLE_SIDE,
} from "../../../graph/index.ts";

const entityId = fc
  .tuple(fc.constantFrom(...ENTITY_TYPES), fc.string({ unit: "grapheme", maxLength: 20 }))
  .map(([type, slug]): EntityId => `${type}:${slug}`);

const authorId = fc
  .string({ unit: "grapheme", maxLength: 20 })
  .map((slug): EntityId => `author:${slug}`);

const subjectId: fc.Arbitrary<SubjectId> = fc.oneof(
  entityId,
  fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
    .map((slug) => `topic:${slug}` as const),
);

const index = fc.nat(9_999_999);

const selection: fc.Arbitrary<Selection> = fc.oneof(
  entityId.map((id) => ({ type: "node" as const, id })),
  fc
    .tuple(entityId, entityId)
    .map(([source, target]) => ({ type: "link" as const, source, target })),
  index.map((id) => ({ type: "community" as const, id })),
  fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
    .map((slug) => ({ type: "topic" as const, id: `topic:${slug}` as const })),
  fc.constant({ type: "topics" as const }),
  fc.record(
    {
      type: fc.constant("paths" as const),
      from: fc.option(entityId),
      to: fc.option(entityId),
      rules: fc.record(
        {
          maxAuthors: fc.option(fc.integer({ min: 1, max: 100_000 })),
          since: fc.option(fc.integer({ min: 1, max: 9999 })),
          avoid: fc.uniqueArray(entityId, { maxLength: 4 }),
        },
        { noNullPrototype: true },
      ),
      path: fc.option(fc.nat(19)),
    },
    { noNullPrototype: true },
  ),
);

const years = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9999 }))
  .map(([a, b]): readonly [number, number] => [Math.min(a, b), Math.max(a, b)]);

const count = fc.integer({ min: 1, max: 1e6 });
const amount = fc.double({ min: 0, max: 1e6, noNaN: true }).map(Math.abs);

const options: fc.Arbitrary<OptionChanges> = fc.record(
  {
    base: fc.constantFrom("suggested" as const, "everything" as const),
    counting: fc.constantFrom(...COUNTINGS),
    normalization: fc.constantFrom(...NORMALIZATIONS),
    years: fc.option(years),
    maxAuthors: fc.option(count),
    minPapers: count,
    minLinkStrength: amount,
    top: fc.option(count),
    minComponentSize: count,
    largestComponent: fc.boolean(),
    resolution: amount,
    seed: fc.integer(),
    layout: fc.constantFrom(...LAYOUTS),
  },
  { requiredKeys: ["base"], noNullPrototype: true },
);

const side = <Part>(part: fc.Arbitrary<Part>) => fc.option(fc.tuple(part, part));

const comparison = fc
  .record({
    by: fc.constantFrom("years" as const, "venues" as const, "files" as const),
    years: side(fc.option(years)),
    venues: side(
      fc.uniqueArray(
        fc.string({ unit: "grapheme", maxLength: 20 }).map((slug): EntityId => `venue:${slug}`),
        { maxLength: 4 },
      ),
    ),
    files: side(fc.uniqueArray(fc.string({ unit: "grapheme", minLength: 1 }), { maxLength: 4 })),
    as: fc.constantFrom(...COMPARED_AS),
  })
  .map(({ by, as, ...parts }) => ({
    by,
    as,
    sides:
      parts[by] === null
        ? null
        : ([
            { ...WHOLE_SIDE, [by]: parts[by][0] },
            { ...WHOLE_SIDE, [by]: parts[by][1] },
          ] as const),
  }));

const coordinate = fc.double({ min: -50, max: 50, noNaN: true });

const view: fc.Arbitrary<View> = fc.record(
  {
    corpus: fc.option(fc.string({ minLength: 1, unit: "grapheme" })),
    network: fc.constantFrom(...NETWORK_KINDS),
    options,
    selection: fc.option(selection),
    isolated: fc.option(index),
    drawing: fc.record(
      {
        groups: fc.constantFrom(...GROUP_STYLES),
        links: fc.constantFrom(...LINK_CHOICES),
        curved: fc.boolean(),
        labels: fc.constantFrom(...LABEL_CHOICES),
        collapsed: fc.option(fc.boolean()),
      },
      { noNullPrototype: true },
    ),
    opened: fc.uniqueArray(index).map((ids) => ids.sort((a, b) => a - b)),
    moved: fc
      .uniqueArray(
        fc.tuple(
          fc.oneof(
            entityId,
            fc.nat(99).map((group) => `group:${group}`),
          ),
          fc.double({ min: -1e5, max: 1e5, noNaN: true }),
          fc.double({ min: -1e5, max: 1e5, noNaN: true }),
        ),
        { selector: ([id]) => id, maxLength: 4 },
      )
      .map((discs) =>
        discs.reduce<View["moved"]>((moved, [id, x, y]) => withMoved(moved, { id, x, y }), []),
      ),
    camera: fc.option(
      fc
        .record(
          { x: coordinate, y: coordinate, ratio: fc.double({ min: 0.02, max: 6, noNaN: true }) },
          { noNullPrototype: true },
        )
        // −0 is written as 0.
        .map((camera) => roundCamera(camera))
        .map(({ x, y, ratio }) => ({ x: x + 0, y: y + 0, ratio })),
    ),
    look: fc.record(
      { colorBy: fc.constantFrom(...COLOR_BYS), sizeBy: fc.constantFrom(...SIZE_BYS) },
      { noNullPrototype: true },
    ),
    people: fc.option(fc.constantFrom(...PEOPLE_TABS)),
    compare: fc.option(comparison),
    identities: fc.option(
      fc.record(
        { tab: fc.constantFrom(...IDENTITY_TABS), about: fc.option(authorId) },
        { noNullPrototype: true },
      ),
    ),
    page: fc.option(
      fc.record(
        {
          about: subjectId,
          beside: fc.option(subjectId),
          among: fc.option(subjectId),
          year: fc.option(fc.integer({ min: 1, max: 9999 })),
        },
        { noNullPrototype: true },
      ),
    ),
    table: fc.option(
      fc.record(
        {
          tab: fc.constantFrom(...TABLE_TABS),
          only: fc.boolean(),
          sort: fc.option(
            fc.record(
              { by: fc.constantFrom(...TABLE_COLUMNS), descending: fc.boolean() },
              { noNullPrototype: true },
            ),
          ),
          extra: fc
            .subarray([...EXTRA_COLUMNS])
            .map((chosen) => EXTRA_COLUMNS.filter((name) => chosen.includes(name))),
        },
        { noNullPrototype: true },
      ),
    ),
    year: fc.option(
      fc.record(
        { year: fc.integer({ min: 1, max: 9999 }), all: fc.boolean(), whole: fc.boolean() },
        { noNullPrototype: true },
      ),
    ),
    play: fc.option(
      fc.record(
        {
          year: fc.integer({ min: 1, max: 9999 }),
          span: fc.option(fc.integer({ min: 1, max: 99 })),
        },
        { noNullPrototype: true },
      ),
    ),
  },
  { noNullPrototype: true },
);

describe("the address of a view", () => {
  test("is read back as the very view", () => {
    fc.assert(
      fc.property(view, (any) => {
        expect(readView(writeView(any))).toEqual(any);
      }),
    );
  });

  test("is empty for the first view, and short for a plain one", () => {
    expect(writeView(FIRST_VIEW)).toBe("");
    const plain: View = {
      ...FIRST_VIEW,
      corpus: "c1",
      network: "keywords",
      options: { base: "suggested", years: [2018, 2022], minPapers: 3 },
      selection: { type: "node", id: "keyword:graph-neural-network" },
      camera: { x: 0.5, y: 0.25, ratio: 0.4 },
      look: { colorBy: "mean-year", sizeBy: "papers" },
    };
    expect(writeView(plain)).toBe(
      "corpus=c1&network=keywords&years=2018:2022&minPapers=3" +
        "&select=keyword:graph-neural-network&at=0.5,0.25,0.4&color=mean-year",
    );
  });

  test("passes over what makes no sense", () => {
    const search =
      "?corpus=&network=spiders&minPapers=-4&years=later&select=nobody&topic=topic:&link=author:a&only=x&at=1,2,0&moved=1,,a&moved=1,x,a&moved=3,4&moved=1e9,1,a&color=mood&size=";
    expect(readView(search)).toEqual(FIRST_VIEW);
  });

  test("any text is an address of some view", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const read = readView(text);
        expect(readView(writeView(read))).toEqual(read);
      }),
    );
  });
});
