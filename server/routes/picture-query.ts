// What can be asked of a picture, whatever it is of.
import { z } from "zod";
import { BACKGROUNDS, LINK_SHAPES, PICTURE_SIDES, PNG_SCALES } from "../../graph/index.ts";

/** What a picture says and looks like, as parameters. */
export const pictureQuery = {
  title: z
    .string()
    .max(300)
    .optional()
    .describe("Above pictures, reports and pages; otherwise the name of the corpus."),
  width: pixels().describe("Of a picture, pixels."),
  height: pixels().describe("Of a picture, pixels."),
  scale: scale().describe("Of a PNG: its pixels for each pixel of the picture; otherwise 2."),
  background: z.enum(BACKGROUNDS).optional().describe("Of a picture; otherwise white."),
  linkShape: z.enum(LINK_SHAPES).optional().describe("In a picture; otherwise curved."),
  heading: part().describe("Whether a picture has its title and numbers above it."),
  legend: part().describe("Whether a picture has its legends."),
  caption: part().describe("Whether a picture says below it how it was made."),
};

type Asked = Omit<z.output<z.ZodObject<typeof pictureQuery>>, "title">;

/** Those of the parameters that say how a picture looks. */
export function pictureAsked(query: Asked): Asked {
  const { width, height, scale, background, linkShape, heading, legend, caption } = query;
  return { width, height, scale, background, linkShape, heading, legend, caption };
}

function part() {
  return z
    .enum(["true", "false"])
    .transform((text) => text === "true")
    .pipe(z.boolean())
    .optional();
}

function pixels() {
  const { least, most } = PICTURE_SIDES;
  const words = `must be a number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,6}$/u, words)
    .transform(Number)
    .pipe(z.int(words).min(least, words).max(most, words))
    .optional();
}

function scale() {
  const { least, most } = PNG_SCALES;
  const words = `must be a number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,2}(?:\.\d{1,3})?$/u, words)
    .transform(Number)
    .pipe(z.number(words).min(least, words).max(most, words))
    .optional();
}
