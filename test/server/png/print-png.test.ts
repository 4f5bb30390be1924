// Maps as PNG: the size asked for, the same bytes again, letters of many scripts, the recipe inside.
import { expect, test } from "vitest";
import { drawMap, findRecipe, pictureOptions, type AskedPicture } from "../../../graph/index.ts";
import { outlinesOf } from "../../../server/png/outlines.ts";
import { printPng } from "../../../server/png/print-png.ts";
import { TINY_CORPUS } from "../../support/tiny-corpus.ts";
import { TINY_MAP } from "../../support/tiny-map.ts";

const SMALL = { width: 600, height: 480 };

async function pngOf(asked: AskedPicture, scale = 1): Promise<Buffer> {
  const options = { format: "png", picture: { ...SMALL, ...asked } };
  return Buffer.from(await printPng(drawMap(TINY_MAP, options, TINY_CORPUS), scale));
}

test("has as many pixels as were asked for, and its recipe", async () => {
  const png = await pngOf({}, 1.5);
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([900, 720]);
  expect(findRecipe(png.toString())).toMatchObject({ format: "png", picture: SMALL });
});

test("is the same bytes for the same picture, and others for another", async () => {
  const first = await pngOf({});
  expect((await pngOf({})).equals(first)).toBe(true);
  expect((await pngOf({ legend: false })).equals(first)).toBe(false);
});

test("refuses more pixels than any program opens", async () => {
  const picture = drawMap(TINY_MAP, { picture: { width: 20_000, height: 20_000 } }, TINY_CORPUS);
  await expect(printPng(picture, 1)).rejects.toMatchObject({ code: "invalid-option" });
  expect(pictureOptions({}).scale).toBe(2);
});

test("draws letters as outlines, and tells those that no font has", () => {
  const mark = { kind: "text", x: 100, y: 50, size: 20, bold: false, color: "#123456" } as const;
  const missing = new Set<string>();
  const path = (text: string): string => outlinesOf({ ...mark, anchor: "middle", text }, missing);
  expect(path("Ä")).toMatch(/^<path d="M[-\d. MLQCZ]+" fill="#123456"\/>$/u);
  expect(path("Ω Ж ש")).not.toBe(path("A B C"));
  expect(missing.size).toBe(0);
  expect(path("结")).toMatch(/d="M/u);
  expect([...missing]).toEqual(["结"]);
});
