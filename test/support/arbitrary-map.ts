// Any map at all, for property tests: columns of one length, links sorted and without doubles, texts
// of any UTF-16 units.
import fc from "fast-check";
import type { EntityId, NetworkMap } from "../../graph/index.ts";
import {
  DEFAULT_ANALYSIS_OPTIONS,
  DEFAULT_NETWORK_OPTIONS,
  NETWORK_KINDS,
} from "../../graph/index.ts";
import { FORWARD } from "../../graph/model/network.ts";

const text = fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) });
const uint32 = fc.nat(0xffffffff);
const int32 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

/** Objects as programs make them, with the ordinary prototype. */
function plain<T>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> {
  return fc.record(shape, { noNullPrototype: true });
}

/** One of the four forms that a column of floats takes on the wire. */
function floats(length: number): fc.Arbitrary<Float64Array> {
  const size = { minLength: length, maxLength: length };
  return fc
    .oneof(
      fc.array(uint32, size),
      fc.array(fc.float(), size),
      fc.array(fc.constantFrom(1 / 2, 1 / 3, 1 / 7, 0), size),
      fc.array(fc.double(), size),
    )
    .map((values) => Float64Array.from(values));
}

function uints(length: number): fc.Arbitrary<Uint32Array> {
  return fc
    .array(fc.oneof(fc.nat(300), uint32), { minLength: length, maxLength: length })
    .map((values) => Uint32Array.from(values));
}

function ints(length: number): fc.Arbitrary<Int32Array> {
  return fc
    .array(fc.oneof(fc.integer({ min: 1990, max: 2030 }), int32), {
      minLength: length,
      maxLength: length,
    })
    .map((values) => Int32Array.from(values));
}

function texts(length: number): fc.Arbitrary<string[]> {
  return fc.array(text, { minLength: length, maxLength: length });
}

function ends(nodes: number): fc.Arbitrary<readonly (readonly [number, number])[]> {
  if (nodes < 2) return fc.constant([]);
  return fc
    .uniqueArray(fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1)), {
      maxLength: 60,
      selector: ([a, b]) => Math.min(a, b) * nodes + Math.max(a, b),
    })
    .map((pairs) =>
      pairs
        .filter(([a, b]) => a !== b)
        .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
        .sort((p, q) => p[0] - q[0] || p[1] - q[1]),
    );
}

/** Maps whose links lead nowhere. */
const undirectedMap: fc.Arbitrary<NetworkMap> = fc
  .nat(40)
  .chain((nodes) => ends(nodes).map((pairs) => ({ nodes, pairs })))
  .chain(({ nodes, pairs }) =>
    plain({
      network: plain({
        kind: fc.constantFrom(...NETWORK_KINDS),
        options: fc.constant(DEFAULT_NETWORK_OPTIONS),
        nodes: plain({
          ids: texts(nodes) as unknown as fc.Arbitrary<EntityId[]>,
          types: fc
            .array(fc.nat(3), { minLength: nodes, maxLength: nodes })
            .map((types) => Uint8Array.from(types)),
          rows: uints(nodes),
          labels: texts(nodes),
          occurrences: uints(nodes),
          degrees: uints(nodes),
          totalLinkStrengths: floats(nodes),
          firstYears: ints(nodes),
          lastYears: ints(nodes),
        }),
        links: plain({
          sources: fc.constant(Uint32Array.from(pairs, ([source]) => source)),
          targets: fc.constant(Uint32Array.from(pairs, ([, target]) => target)),
          strengths: floats(pairs.length),
          papers: uints(pairs.length),
        }),
        ledger: fc.constant({
          all: { papers: 9, nodes: 8, links: 7 },
          shown: { papers: 6, nodes: 5, links: 4 },
          leftOut: [
            { switch: "top" as const, setting: "beyond the 5", papers: 3, nodes: 3, links: 3 },
          ],
        }),
      }),
      analysis: fc.constant(DEFAULT_ANALYSIS_OPTIONS),
      fingerprint: text,
      partition: plain({
        communities: uints(nodes),
        count: fc.nat(),
        modularity: fc.double({ noNaN: true, min: 0, max: 1 }).map((q) => q + 0),
      }),
      communities: fc.array(
        plain({
          id: fc.nat(),
          size: fc.nat(),
          papers: fc.nat(),
          label: text,
          terms: fc.constant([{ term: "a", score: 0.1, papers: 1, lift: 2 }]),
          leaders: fc.array(fc.nat()),
          color: fc.constant("#0072b2"),
        }),
        { maxLength: 4 },
      ),
      centrality: plain({
        pageRank: floats(nodes),
        betweenness: floats(nodes),
        betweennessSources: fc.nat(),
      }),
      layout: plain({ x: floats(nodes), y: floats(nodes), radii: floats(nodes) }),
    }),
  );

/**
 * A map of up to forty nodes, directed or not. The numbers need not make sense together; but only links
 * whose strength can be halved lead both ways.
 */
export const arbitraryMap: fc.Arbitrary<NetworkMap> = fc
  .tuple(undirectedMap, fc.boolean(), fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1 }))
  .map(([map, directed, ways]) => {
    if (!directed) return map;
    const { network } = map;
    const directions = Uint8Array.from(network.links.strengths, (strength, k) =>
      Object.is((strength / 2) * 2, strength) ? ways[k % ways.length]! : FORWARD,
    );
    return { ...map, network: { ...network, links: { ...network.links, directions } } };
  });
