// The legend of colours of a picture: the ramp, its numbers and categories, where they stand.
import { describe, expect, it } from "vitest";
import type { CategoryLegend, ScaleLegend } from "../../../../graph/model/look/paint.ts";
import { RAMP_STEPS, TIDE } from "../../../../graph/model/look/ramp.ts";
import { colorLegend } from "../../../../graph/write/picture/color-legend.ts";
import type { LineMark, Mark, TextMark } from "../../../../graph/write/picture/marks.ts";

const BOX = { x: 100, y: 50, width: 300, height: 400 };

const YEARS: ScaleLegend = {
  type: "scale",
  title: "mean year",
  ramp: TIDE,
  ticks: [
    { at: 0, label: "2010" },
    { at: 0.05, label: "2011" },
    { at: 0.5, label: "2020" },
    { at: 1, label: "2030" },
  ],
  logarithmic: false,
  unknown: 2,
};

const marksOf = (legend: ScaleLegend | CategoryLegend): Mark[] => [
  ...colorLegend(legend, "coauthorship", BOX),
];
const textsOf = (marks: readonly Mark[]): TextMark[] =>
  marks.filter((mark): mark is TextMark => mark.kind === "text");
const linesOf = (marks: readonly Mark[]): LineMark[] =>
  marks.filter((mark): mark is LineMark => mark.kind === "line");

describe("a scale", () => {
  it("runs over the whole width, each step to the end below the next", () => {
    const steps = linesOf(marksOf(YEARS));
    expect(steps).toHaveLength(RAMP_STEPS);
    expect(steps[0]).toMatchObject({ from: { x: 100 }, to: { x: 400 } });
    // 300 / 25 = 12 pixels a step.
    expect(steps[1]).toMatchObject({ from: { x: 112 }, to: { x: 400 } });
    expect(steps[0]!.stroke.color).toBe(TIDE.colors[0]);
    expect(steps.at(-1)!.stroke.color).toBe(TIDE.colors[8]);
  });

  it("has the numbers that do not touch, those of the ends inside them", () => {
    const texts = textsOf(marksOf(YEARS));
    // 2011 would stand at 115, and 2010 reaches from 100 to 131.
    expect(texts.map(({ text, x, anchor }) => [text, x, anchor])).toEqual([
      ["Colour: mean year", 100, "start"],
      ["2010", 100, "start"],
      ["2020", 250, "middle"],
      ["2030", 400, "end"],
      ["not known of 2 authors", 122, "start"],
    ]);
  });

  it("says when it is logarithmic", () => {
    const texts = textsOf(marksOf({ ...YEARS, logarithmic: true, unknown: 0 }));
    expect(texts.at(-1)!.text).toBe("A logarithmic scale");
  });

  it("of one value has its colour alone; of none it says that nobody states it", () => {
    const one = linesOf(marksOf({ ...YEARS, ticks: [{ at: 0.5, label: "2020" }] }));
    expect(one.map(({ stroke }) => stroke.color)).toEqual([TIDE.colors[4]]);
    const none = marksOf({ ...YEARS, ticks: [], unknown: 1 });
    expect(linesOf(none)).toEqual([]);
    expect(textsOf(none).map(({ text }) => text)).toEqual([
      "Colour: mean year",
      "No source of these papers states it.",
      "not known of 1 author",
    ]);
  });
});

describe("categories", () => {
  it("have a dot, a name and the number of nodes each", () => {
    const entries = [
      { tone: 0, label: "ICLR", color: "#0072b2", nodes: 7 },
      { tone: 2, label: "not known", color: "#a9adb6", nodes: 1 },
    ];
    const marks = marksOf({ type: "categories", title: "venue", entries });
    expect(textsOf(marks).map(({ text }) => text)).toEqual([
      "Colour: venue",
      "ICLR (7)",
      "not known (1)",
    ]);
    const fills = marks.flatMap((mark) => (mark.kind === "disc" ? [mark.fill] : []));
    expect(fills).toEqual(["#0072b2", "#a9adb6"]);
  });

  it("stop where there is no more room", () => {
    const entries = Array.from({ length: 40 }, (_, tone) => {
      return { tone, label: `venue ${tone}`, color: "#0072b2", nodes: 1 };
    });
    const texts = textsOf(marksOf({ type: "categories", title: "venue", entries }));
    expect(texts.length).toBeLessThan(20);
    for (const { y } of texts) expect(y).toBeLessThanOrEqual(450);
  });
});
