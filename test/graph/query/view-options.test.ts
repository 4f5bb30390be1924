import { describe, expect, it } from "vitest";
import fc from "fast-check";
import {
  COUNTINGS,
  DEFAULT_NETWORK_OPTIONS,
  NORMALIZATIONS,
} from "../../../graph/model/network.ts";
import { ACCEPTANCE_OUTCOMES, ACCEPTANCE_TIERS } from "../../../graph/model/paper-record.ts";
import { DEFAULT_ANALYSIS_OPTIONS, LAYOUTS } from "../../../graph/model/network-map.ts";
import {
  VIEW_OPTIONS,
  parseViewOptions,
  printViewOptions,
} from "../../../graph/query/view-options.ts";
import type { ViewOptions } from "../../../graph/query/view-options.ts";
import { GraphError } from "../../../graph/model/errors.ts";

const BASE: ViewOptions = { ...DEFAULT_NETWORK_OPTIONS, ...DEFAULT_ANALYSIS_OPTIONS };

const orNull = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(arbitrary, { nil: null });
const count = fc.integer({ min: 1, max: 1e9 });
const decimal = fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }).map((x) => x + 0);
const year = fc.integer({ min: 1, max: 9999 });

/** Any ids, as a list is read: sorted, each once. */
const ids = <T extends string>(type: T): fc.Arbitrary<readonly `${T}:${string}`[]> =>
  fc
    .uniqueArray(fc.string({ minLength: 1 }), { maxLength: 4 })
    .map((names) => names.map((name) => `${type}:${name}` as const).sort());

const anyOptions: fc.Arbitrary<ViewOptions> = fc.record({
  counting: fc.constantFrom(...COUNTINGS),
  normalization: fc.constantFrom(...NORMALIZATIONS),
  years: orNull(fc.tuple(year, year).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)),
  venues: ids("venue"),
  acceptance: fc.subarray([...ACCEPTANCE_OUTCOMES, ...ACCEPTANCE_TIERS].sort()),
  topics: ids("topic"),
  text: fc.string({ maxLength: 20 }).map((text) => text.trim()),
  among: ids("paper"),
  maxAuthors: orNull(count),
  minPapers: count,
  minLinkStrength: decimal,
  top: orNull(count),
  around: ids("author"),
  steps: fc.constantFrom(1, 2),
  only: ids("paper"),
  connect: fc.boolean(),
  minLinks: fc.nat(),
  minComponentSize: count,
  largestComponent: fc.boolean(),
  resolution: decimal,
  seed: fc.maxSafeInteger(),
  layout: fc.constantFrom(...LAYOUTS),
});

const parse = (text: string): ViewOptions => parseViewOptions(new URLSearchParams(text), BASE);

describe("parseViewOptions", () => {
  it("takes what is named and leaves the rest as in the base", () => {
    expect(parse("counting=fractional&years=2018:2022&top=200&largestComponent=true")).toEqual({
      ...BASE,
      counting: "fractional",
      years: [2018, 2022],
      top: 200,
      largestComponent: true,
    });
    expect(parse("")).toEqual(BASE);
  });

  it("reads lists in the order of their text, each value once, commas and percent signs escaped", () => {
    const read = parseViewOptions(
      [
        ["venues", "venue:b,venue:a%2C c,venue:b"],
        ["acceptance", "oral,notable-top-5%25"],
        ["topics", "topic:100%25,topic:%252C"],
        ["around", "author:x"],
        ["only", "none"],
      ],
      { ...BASE, only: ["author:y"] },
    );
    expect(read.venues).toEqual(["venue:a, c", "venue:b"]);
    expect(read.acceptance).toEqual(["notable-top-5%", "oral"]);
    expect(read.topics).toEqual(["topic:%2C", "topic:100%"]);
    expect(read.around).toEqual(["author:x"]);
    expect(read.only).toEqual([]);
  });

  it("opens a range of years at either end", () => {
    expect(parse("years=2018:").years).toEqual([2018, 9999]);
    expect(parse("years=:2022").years).toEqual([1, 2022]);
    expect(parse("years=2020").years).toEqual([2020, 2020]);
  });

  it("sets back what may be absent with none", () => {
    const base = { ...BASE, maxAuthors: 25, top: 10, years: [2018, 2022] as const };
    const none = [
      ["maxAuthors", "none"] as const,
      ["top", "none"] as const,
      ["years", "none"] as const,
    ];
    expect(parseViewOptions(none, base)).toEqual(BASE);
  });

  it.each([
    ["counting=half", /counting is "half"; it must be full or fractional/],
    ["normalization=", /none, association-strength, cosine, jaccard or fractionalization/],
    ["years=2022:2018", /years is "2022:2018"; it must be years such as/],
    ["years=soon", /it must be years such as 2018:2022, 2018: or :2022, or none/],
    ["minPapers=0", /a whole number from 1/],
    ["minPapers=none", /a whole number from 1/],
    ["minPapers=1.5", /a whole number from 1/],
    ["maxAuthors=0x10", /a whole number from 1, or none/],
    ["minLinkStrength=-1", /a number from 0/],
    ["resolution=Infinity", /a number from 0/],
    ["resolution=1e999", /a number from 0/],
    ["seed=12345678901234567890", /a whole number/],
    ["largestComponent=yes", /true or false/],
    ["layout=spiral", /forceatlas2 or none/],
    ["minpapers=2", /There is no option "minpapers"\. Options: counting, normalization, years/],
    ["__proto__=2", /There is no option "__proto__"/],
    ["top=5&top=6", /top is given twice/],
  ])("refuses %s", (text, message) => {
    expect(() => parse(text)).toThrow(message);
    expect(() => parse(text)).toThrow(GraphError);
  });

  it("names the option and the value in the details of a refusal", () => {
    try {
      parse("layout=spiral");
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({
        code: "invalid-option",
        details: { option: "layout", value: "spiral" },
      });
    }
  });
});

describe("printViewOptions", () => {
  it("prints what differs, in the order of the table", () => {
    const options = {
      ...BASE,
      years: [2018, 9999] as const,
      maxAuthors: 25,
      layout: "none" as const,
    };
    expect(printViewOptions(options, BASE)).toEqual([
      ["years", "2018:"],
      ["maxAuthors", "25"],
      ["layout", "none"],
    ]);
    expect(printViewOptions(BASE, options)).toContainEqual(["years", "none"]);
    expect(printViewOptions(BASE, BASE)).toEqual([]);
  });

  it("is read back to the same options, over any base", () => {
    fc.assert(
      fc.property(anyOptions, anyOptions, (options, base) => {
        expect(parseViewOptions(printViewOptions(options, base), base)).toEqual(options);
      }),
    );
  });
});

describe("VIEW_OPTIONS", () => {
  it("has one row for every option of networks and of analysis, with words for it", () => {
    const names = VIEW_OPTIONS.map(({ name }) => name);
    expect([...names].sort()).toEqual(Object.keys(BASE).sort());
    for (const { help, allowed } of VIEW_OPTIONS) {
      expect(help).toMatch(/^[A-Z].*\.$/u);
      expect(allowed).not.toBe("");
    }
  });
});
