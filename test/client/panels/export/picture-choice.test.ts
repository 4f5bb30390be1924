import { expect, test } from "vitest";
import {
  fileBackground,
  firstChoice,
  pictureQuery,
  sideProblem,
  titleOf,
} from "../../../../client/panels/export/picture-choice.ts";

const first = firstChoice("Old maps");

test("asks the export route for all that is chosen", () => {
  expect(pictureQuery({ ...first, format: "svg" })).toEqual({
    title: "Old maps",
    background: "white",
    heading: "true",
    legend: "true",
    caption: "true",
    width: "1600",
    height: "1200",
  });
  const other = { ...first, background: "transparent", title: " A & B ", legend: false } as const;
  expect(pictureQuery({ ...other, width: 480, height: 20_000, caption: false })).toEqual({
    title: "A & B",
    background: "transparent",
    heading: "true",
    legend: "false",
    caption: "false",
    width: "480",
    height: "20000",
  });
});

test("asks for the scale of what is made of pixels", () => {
  expect(pictureQuery({ ...first, format: "png", scale: 5 })).toMatchObject({ scale: "5" });
  expect(pictureQuery({ ...first, format: "pdf" })).not.toHaveProperty("scale");
});

test("a title that is empty, or not shown, is not asked for", () => {
  expect(pictureQuery({ ...first, title: "  " })).not.toHaveProperty("title");
  expect(pictureQuery({ ...first, heading: false })).not.toHaveProperty("title");
  expect(titleOf({ title: "  " }, "Old maps")).toBe("Old maps");
  expect(titleOf({ title: " Mine " }, "Old maps")).toBe("Mine");
});

test("a file knows nothing of the screen", () => {
  expect(fileBackground({ background: "screen" })).toBe("white");
  expect(fileBackground({ background: "white" })).toBe("white");
  expect(fileBackground({ background: "transparent" })).toBe("transparent");
});

test.each([
  [480, null],
  [20_000, null],
  [479, "A whole number from 480 to 20,000"],
  [20_001, "A whole number from 480 to 20,000"],
  [600.5, "A whole number from 480 to 20,000"],
  [null, "A whole number from 480 to 20,000"],
])("a side of %s pixels: %s", (pixels, problem) => {
  expect(sideProblem(pixels)).toBe(problem);
});
