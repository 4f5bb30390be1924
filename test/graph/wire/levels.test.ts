// Outlines and parts on the wire: exact both ways, and deaf to anything else.
import { describe, expect, it } from "vitest";
import { GraphError, levelsOf } from "../../../graph/index.ts";
import { FORWARD } from "../../../graph/model/network.ts";
import { encodeMap } from "../../../graph/wire/map.ts";
import { decodeOutline, encodeOutline } from "../../../graph/wire/outline.ts";
import { isOutline } from "../../../graph/wire/outline-kind.ts";
import { decodePart, encodePart } from "../../../graph/wire/part.ts";
import { checksum } from "../../../graph/wire/checksum.ts";
import { corpusOf } from "../../support/tiny-corpus.ts";
import { twoGroups } from "../../support/two-groups.ts";

const MAP = twoGroups();
const DIRECTED = {
  ...MAP,
  network: {
    ...MAP.network,
    links: { ...MAP.network.links, directions: new Uint8Array(6).fill(FORWARD) },
  },
};
const LEVELS = levelsOf(corpusOf([]), DIRECTED, {
  groupNodes: 2,
  communities: 1,
  partNodes: 2,
  firstOf: 1,
});
const FORMS = [
  { name: "outline", bytes: encodeOutline(LEVELS.outline), decode: decodeOutline },
  { name: "part", bytes: encodePart(LEVELS.parts([0])), decode: decodePart },
] as const;

function codeOf(decode: () => unknown): string {
  try {
    decode();
    return "decoded";
  } catch (error) {
    if (error instanceof GraphError) return error.code;
    throw error;
  }
}

describe("outlines and parts", () => {
  it("come back as they were", () => {
    expect(decodeOutline(encodeOutline(LEVELS.outline))).toStrictEqual(LEVELS.outline);
    const numbers = [...new Set(LEVELS.outline.tree.parts)].filter((part) => part < 100);
    for (const part of [...numbers.map((n) => LEVELS.parts([n])), LEVELS.around("author:cy")])
      expect(decodePart(encodePart(part))).toStrictEqual(part);
    const plain = levelsOf(corpusOf([]), MAP).outline;
    expect(decodeOutline(encodeOutline(plain))).toStrictEqual(plain);
  });

  it("are told apart from maps by how they begin", () => {
    expect(isOutline(FORMS[0].bytes)).toBe(true);
    expect([FORMS[1].bytes, encodeMap(MAP), new Uint8Array(2)].some(isOutline)).toBe(false);
    expect(codeOf(() => decodePart(FORMS[0].bytes))).toBe("broken-wire-data");
  });

  it.each(FORMS)(
    "refuse an $name that ends too early or has a byte altered",
    ({ bytes, decode }) => {
      const cut = Array.from(bytes, (_, end) => codeOf(() => decode(bytes.subarray(0, end))));
      expect(new Set(cut)).toEqual(new Set(["broken-wire-data"]));
      const altered = Array.from(bytes, (_, at) => {
        const other = bytes.slice();
        other[at]! ^= 1 << (at % 8);
        return codeOf(() => decode(other));
      });
      expect(new Set(altered)).toEqual(new Set(["broken-wire-data"]));
    },
  );

  it.each(FORMS)(
    "refuse or read an $name that was altered with its checksum",
    ({ bytes, decode }) => {
      for (let at = 12; at < bytes.length; at++) {
        const other = bytes.slice();
        other[at] = 0xff;
        new DataView(other.buffer).setUint32(8, checksum(other, 12), true);
        expect(["decoded", "broken-wire-data"]).toContain(codeOf(() => decode(other)));
      }
    },
  );
});
