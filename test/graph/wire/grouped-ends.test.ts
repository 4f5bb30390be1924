import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ByteReader } from "../../../graph/wire/byte-reader.ts";
import { ByteWriter } from "../../../graph/wire/byte-writer.ts";
import { readGroupedEnds, writeGroupedEnds } from "../../../graph/wire/grouped-ends.ts";

type Pairs = readonly (readonly [number, number])[];

const endsOf = (pairs: Pairs): { sources: Uint32Array; targets: Uint32Array } => ({
  sources: Uint32Array.from(pairs, ([a]) => a),
  targets: Uint32Array.from(pairs, ([, b]) => b),
});

function bytesOf(pairs: Pairs, groups: Uint32Array): Uint8Array {
  const writer = new ByteWriter();
  writeGroupedEnds(writer, endsOf(pairs), groups);
  return writer.finish();
}

const backAgain = (pairs: Pairs, groups: Uint32Array): unknown =>
  readGroupedEnds(new ByteReader(bytesOf(pairs, groups)), pairs.length, groups);

describe("ends of links on the wire", () => {
  it("are steps between nodes numbered group by group", () => {
    // Nodes 0, 2 are one group, 1, 3 the other: their places are 0, 1 and 2, 3.
    const groups = Uint32Array.of(0, 1, 0, 1);
    const pairs: Pairs = [
      [0, 2],
      [1, 2],
      [1, 3],
    ];
    // 0–1, 1–2 and 2–3 by place: one link for each of the first three, each a step of 1.
    expect([...bytesOf(pairs, groups)]).toEqual([1, 1, 1, 1, 0, 1, 1, 1]);
    expect(backAgain(pairs, groups)).toEqual(endsOf(pairs));
  });

  it("come back whatever the groups are", () => {
    const cases = fc.integer({ min: 1, max: 30 }).chain((nodes) =>
      fc.record({
        groups: fc
          .array(fc.oneof(fc.nat(nodes - 1), fc.nat(0xffffffff)), {
            minLength: nodes,
            maxLength: nodes,
          })
          .map((groups) => Uint32Array.from(groups)),
        pairs: fc
          .uniqueArray(fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1)), {
            selector: ([a, b]) => a * nodes + b,
          })
          .map((pairs) =>
            pairs.filter(([a, b]) => a < b).sort((p, q) => p[0] - q[0] || p[1] - q[1]),
          ),
      }),
    );
    fc.assert(
      fc.property(cases, ({ groups, pairs }) => {
        expect(backAgain(pairs, groups)).toEqual(endsOf(pairs));
      }),
    );
  });

  it.each<[string, Pairs]>([
    [
      "in another order",
      [
        [1, 2],
        [0, 1],
      ],
    ],
    [
      "with a double",
      [
        [0, 1],
        [0, 1],
      ],
    ],
    ["with the greater end first", [[2, 1]]],
    ["from a node to itself", [[1, 1]]],
  ])("come back as they were %s", (_, pairs) => {
    const groups = Uint32Array.of(0, 0, 1);
    expect(backAgain(pairs, groups)).toEqual(endsOf(pairs));
  });

  it("are refused where nodes do not have as many links as there are, or none such", () => {
    const groups = Uint32Array.of(0, 0);
    const read = (bytes: readonly number[]) => () =>
      readGroupedEnds(new ByteReader(Uint8Array.from(bytes)), 1, groups);
    expect(read([1, 2, 0, 1])).toThrow(/more links/);
    expect(read([1, 0, 0, 1])).toThrow(/fewer/);
    expect(read([1, 1, 0, 2])).toThrow(/no node/);
    expect(read([0, 2, 1])).toThrow(/no node/);
    expect(read([1, 1, 0])).toThrow(/too early/);
  });
});
