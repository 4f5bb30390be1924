// The options of what is written for eyes: title, size and look of pictures, reports and pages.
import type { Command } from "commander";
import { z } from "zod";
import {
  BACKGROUNDS,
  COLOR_BYS,
  LINK_SHAPES,
  PICTURE_PARTS,
  PICTURE_SIDES,
  PNG_SCALES,
  SIZE_BYS,
  pictureOptions,
  type AskedPicture,
  type MarkedTag,
  type RecipePicture,
} from "../../graph/index.ts";
import type { MapFileLook } from "../map-files.ts";
import { Failure } from "./failure.ts";

export interface PictureFlags {
  readonly title?: string;
  readonly width?: string;
  readonly height?: string;
  readonly scale?: string;
  readonly background?: string;
  readonly linkShape?: string;
  readonly colorBy?: string;
  readonly sizeBy?: string;
  /** Commander's way: true until `--no-…` is given. */
  readonly heading?: boolean;
  readonly legend?: boolean;
  readonly caption?: boolean;
}

export function withPictureFlags(command: Command): Command {
  return command
    .option("--title <text>", "title of a picture, report or page")
    .option("--width <pixels>", "of a picture, otherwise 1600; a larger one names more")
    .option("--height <pixels>", "of a picture, otherwise 1200")
    .option("--scale <number>", "pixels of a png for each of these, otherwise 2")
    .option("--background <name>", `of a picture: ${BACKGROUNDS.join(" or ")}`)
    .option("--link-shape <name>", `links of a picture: ${LINK_SHAPES.join(" or ")}`)
    .option(
      "--color-by <name>",
      `what colours stand for, in svg, pdf, png, html, gexf, gml and cytoscape: ${COLOR_BYS.join(", ")}`,
    )
    .option("--size-by <name>", `what sizes stand for, in the same: ${SIZE_BYS.join(", ")}`)
    .option("--no-heading", "leave title and numbers out of a picture")
    .option("--no-legend", "leave the legends out of a picture")
    .option("--no-caption", "leave out of a picture how it was made");
}

/** The picture that flags ask for. */
export function askedPicture(flags: PictureFlags): AskedPicture {
  return {
    width: pixels("width", flags.width),
    height: pixels("height", flags.height),
    scale: scaleOf(flags.scale),
    background: oneOf("background", BACKGROUNDS, flags.background),
    linkShape: oneOf("link-shape", LINK_SHAPES, flags.linkShape),
    colorBy: oneOf("color-by", COLOR_BYS, flags.colorBy),
    sizeBy: oneOf("size-by", SIZE_BYS, flags.sizeBy),
    ...Object.fromEntries(
      PICTURE_PARTS.flatMap((part) => (flags[part] === false ? [[part, false]] : [])),
    ),
  };
}

/** The look that flags ask for; what they do not say is the recipe's. */
export function lookOf(flags: PictureFlags, saved: RecipePicture | null): MapFileLook {
  const asked = Object.entries(askedPicture(flags)).filter(([, value]) => value !== undefined);
  const { title = null, tags, ...picture } = saved ?? {};
  return {
    title: flags.title ?? title,
    picture: { ...picture, ...Object.fromEntries(asked) },
    ...(tags === undefined ? {} : { tags }),
  };
}

const savedTags = z.array(
  z.object({ name: z.string(), color: z.int().min(0), ids: z.array(z.string()) }),
);

/** The look of a saved recipe: checked as flags are, for anybody may have changed the file. */
export function savedPicture(saved: Readonly<Record<string, unknown>>): RecipePicture {
  const text = (name: string): string | undefined => {
    const value = saved[name];
    return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
  };
  const parts = PICTURE_PARTS.map((part) => [part, saved[part] !== false]);
  const names = ["width", "height", "scale", "background", "linkShape", "colorBy", "sizeBy"];
  const flags = names.map((name) => [name, text(name)]);
  const asked = askedPicture(Object.fromEntries([...flags, ...parts]) as PictureFlags);
  const tags = savedTags.safeParse(saved["tags"]);
  return {
    title: text("title") ?? null,
    ...pictureOptions(asked),
    ...(tags.success ? { tags: tags.data as MarkedTag[] } : {}),
  };
}

function pixels(flag: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const { least, most } = PICTURE_SIDES;
  const value = /^\d{1,6}$/.test(text) ? Number(text) : NaN;
  if (value >= least && value <= most) return value;
  throw new Failure(`--${flag} is "${text}"; it must be a number from ${least} to ${most}.`, 2);
}

function scaleOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const { least, most } = PNG_SCALES;
  const value = /^\d{1,2}(?:\.\d{1,3})?$/u.test(text) ? Number(text) : NaN;
  if (value >= least && value <= most) return value;
  throw new Failure(`--scale is "${text}"; it must be a number from ${least} to ${most}.`, 2);
}

function oneOf<T extends string>(
  flag: string,
  allowed: readonly T[],
  text: string | undefined,
): T | undefined {
  const found = allowed.find((name) => name === text);
  if (text === undefined || found !== undefined) return found;
  throw new Failure(`--${flag} is "${text}"; it must be ${allowed.join(" or ")}.`, 2);
}
