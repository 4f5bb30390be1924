// The options of what is written for eyes: title, size and look of pictures, reports and pages.
import type { Command } from "commander";
import { BACKGROUNDS, LINK_SHAPES, PICTURE_SIDES, type AskedPicture } from "../../graph/index.ts";
import { Failure } from "./failure.ts";

export interface PictureFlags {
  readonly title?: string;
  readonly width?: string;
  readonly height?: string;
  readonly background?: string;
  readonly linkShape?: string;
}

export function withPictureFlags(command: Command): Command {
  return command
    .option("--title <text>", "title of a picture, report or page")
    .option("--width <pixels>", "of a picture, otherwise 1600; a larger one names more")
    .option("--height <pixels>", "of a picture, otherwise 1200")
    .option("--background <name>", `of a picture: ${BACKGROUNDS.join(" or ")}`)
    .option("--link-shape <name>", `links of a picture: ${LINK_SHAPES.join(" or ")}`);
}

/** The picture that flags ask for. */
export function askedPicture(flags: PictureFlags): AskedPicture {
  return {
    width: pixels("width", flags.width),
    height: pixels("height", flags.height),
    background: oneOf("background", BACKGROUNDS, flags.background),
    linkShape: oneOf("link-shape", LINK_SHAPES, flags.linkShape),
  };
}

function pixels(flag: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const { least, most } = PICTURE_SIDES;
  const value = /^\d{1,6}$/.test(text) ? Number(text) : NaN;
  if (value >= least && value <= most) return value;
  throw new Failure(`--${flag} is "${text}"; it must be a number from ${least} to ${most}.`, 2);
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
