// What colours and sizes stand for ⇄ a query, of the address and of exports.
import type { Look } from "../../graph/index.ts";
import { COLOR_BYS, DEFAULT_LOOK, SIZE_BYS } from "../../graph/model/look.ts";

/** Says what is not as in DEFAULT_LOOK. */
export function writeLook(query: URLSearchParams, { colorBy, sizeBy }: Look): void {
  if (colorBy !== DEFAULT_LOOK.colorBy) query.set("color", colorBy);
  if (sizeBy !== DEFAULT_LOOK.sizeBy) query.set("size", sizeBy);
}

export function readLook(query: URLSearchParams): Look {
  return {
    colorBy: COLOR_BYS.find((name) => name === query.get("color")) ?? DEFAULT_LOOK.colorBy,
    sizeBy: SIZE_BYS.find((name) => name === query.get("size")) ?? DEFAULT_LOOK.sizeBy,
  };
}
