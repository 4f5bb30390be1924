// The wire form: exact both ways, small, and deaf to anything that is not its own.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GraphError } from "../../../graph/index.ts";
import { checksum } from "../../../graph/wire/checksum.ts";
import { decodeMap, encodeMap } from "../../../graph/wire/map.ts";
import { arbitraryMap } from "../../support/arbitrary-map.ts";
import { corpusOf } from "../../support/tiny-corpus.ts";
import { TINY_MAP, knowledgeMapOf } from "../../support/tiny-map.ts";

function codeOf(decode: () => unknown): string {
  try {
    decode();
    return "decoded";
  } catch (error) {
    if (error instanceof GraphError) return error.code;
    throw error;
  }
}

describe("encodeMap and decodeMap", () => {
  it("give the same map back", () => {
    expect(decodeMap(encodeMap(TINY_MAP))).toStrictEqual(TINY_MAP);
  });

  it("keep the names of those whose papers are shown", () => {
    const map = { ...TINY_MAP, network: { ...TINY_MAP.network, held: ["Ada Lind", "Čapek"] } };
    expect(decodeMap(encodeMap(map))).toStrictEqual(map);
  });

  it("give any map back, bit by bit", () => {
    fc.assert(
      fc.property(arbitraryMap, (map) => {
        expect(decodeMap(encodeMap(map))).toStrictEqual(map);
      }),
    );
  });

  it("keep an empty map", () => {
    const empty = knowledgeMapOf(corpusOf([]));
    expect(empty.network.nodes.ids).toEqual([]);
    expect(decodeMap(encodeMap(empty))).toStrictEqual(empty);
  });

  it("give the same bytes for the same map", () => {
    expect(encodeMap(decodeMap(encodeMap(TINY_MAP)))).toEqual(encodeMap(TINY_MAP));
  });

  it("read from the middle of a larger buffer, and share no memory with it", () => {
    const bytes = encodeMap(TINY_MAP);
    const buffer = Buffer.alloc(bytes.length + 3);
    buffer.set(bytes, 3);
    const decoded = decodeMap(buffer.subarray(3));
    buffer.fill(0);
    expect(decoded).toStrictEqual(TINY_MAP);
  });

  it("refuse bytes that end anywhere too early", () => {
    const bytes = encodeMap(TINY_MAP);
    const codes = Array.from(bytes, (_, end) => codeOf(() => decodeMap(bytes.subarray(0, end))));
    expect(new Set(codes)).toEqual(new Set(["broken-wire-data"]));
  });

  it("refuse bytes with one of them altered, wherever it is", () => {
    const bytes = encodeMap(TINY_MAP);
    const codes = Array.from(bytes, (byte, at) => {
      const altered = Uint8Array.from(bytes);
      altered[at] = byte ^ 0x41;
      return codeOf(() => decodeMap(altered));
    });
    expect(new Set(codes)).toEqual(new Set(["broken-wire-data"]));
  });

  it("refuse foreign bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(codeOf(() => decodeMap(bytes))).toBe("broken-wire-data");
      }),
    );
  });

  it.each([
    ["more links than there are bytes for", '"linkCount":24', '"linkCount":99'],
    ["part of a link", '"linkCount":24', '"linkCount":2.'],
    ["a link less than none", '"linkCount":24', '"linkCount":-4'],
    ["labels that are no list", '"labels":[', '"labels":{'],
    ["no list of communities", '"communities":[{', '"communitees":[{'],
  ])("refuse %s, though the checksum is right", (_, from, to) => {
    const bytes = encodeMap(TINY_MAP);
    const text = Buffer.from(bytes).toString("latin1");
    expect(text).toContain(from);
    const forged = Uint8Array.from(Buffer.from(text.replace(from, to), "latin1"));
    new DataView(forged.buffer).setUint32(8, checksum(forged, 12), true);
    expect(codeOf(() => decodeMap(forged))).toBe("broken-wire-data");
  });

  it("refuse a header longer than the bytes before they make room for it", () => {
    const forged = encodeMap(TINY_MAP);
    const view = new DataView(forged.buffer);
    view.setUint32(12, 0xffffffff, true);
    view.setUint32(8, checksum(forged, 12), true);
    expect(codeOf(() => decodeMap(forged))).toBe("broken-wire-data");
  });

  it("refuse bytes with something behind them", () => {
    const bytes = encodeMap(TINY_MAP);
    const longer = new Uint8Array(bytes.length + 1);
    longer.set(bytes);
    expect(codeOf(() => decodeMap(longer))).toBe("broken-wire-data");
  });
});
