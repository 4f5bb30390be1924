import fc from "fast-check";
import { expect, test } from "vitest";
import type { EntityId, Network } from "../../../graph/index.ts";
import { buildNetwork } from "../../../graph/network/build.ts";
import { connectorsOf } from "../../../graph/people/connectors.ts";
import { corpusOf } from "../../support/tiny-corpus.ts";

/** A network of people who wrote together pair by pair. */
function pairs(...links: readonly (readonly [string, string])[]): Network {
  return buildNetwork(
    corpusOf(links.map((authors) => ({ title: authors.join(), authors }))),
    "coauthorship",
  );
}
const id = (name: string): EntityId => `author:${name}`;

const LETTERS = "a b c d e f g h i j".split(" ");

test("the middle of a path connects its ends", () => {
  const network = pairs(["a", "m"], ["m", "b"], ["a", "x"], ["x", "y"], ["y", "b"]);
  expect(connectorsOf(network, [id("a"), id("b")])).toEqual({
    ids: [id("m")],
    groups: [[id("a"), id("b")]],
    absent: [],
  });
});

test("one hub for three is fewer than a way for each pair", () => {
  const network = pairs(
    ["a", "hub"],
    ["b", "hub"],
    ["c", "hub"],
    ["a", "p"],
    ["p", "q"],
    ["q", "b"],
  );
  expect(connectorsOf(network, [id("a"), id("b"), id("c")]).ids).toEqual([id("hub")]);
});

test("neighbours need nobody; who is apart stays apart; who is not there is named", () => {
  const network = pairs(["a", "b"], ["c", "d"]);
  expect(connectorsOf(network, [id("a"), id("b"), id("c"), id("nobody")])).toEqual({
    ids: [],
    groups: [[id("a"), id("b")], [id("c")]],
    absent: [id("nobody")],
  });
  expect(connectorsOf(network, [])).toEqual({ ids: [], groups: [], absent: [] });
});

test("of ways that are as long the one over the strongest link is taken", () => {
  const network = pairs(["a", "m"], ["m", "b"], ["a", "n"], ["n", "b"], ["n", "b"], ["a", "n"]);
  expect(connectorsOf(network, [id("a"), id("b")]).ids).toEqual([id("n")]);
});

test("whoever can be brought together is, by people of the network who all are needed", () => {
  const name = fc.constantFrom(...LETTERS);
  const links = fc.array(
    fc.tuple(name, name).filter(([x, y]) => x !== y),
    { minLength: 1, maxLength: 16 },
  );
  fc.assert(
    fc.property(links, fc.subarray(LETTERS), (all, asked) => {
      const network = pairs(...all);
      const { ids, groups, absent } = connectorsOf(network, asked.map(id));
      const reach = (start: EntityId, allowed: (one: EntityId) => boolean): Set<EntityId> => {
        const seen = new Set([start]);
        for (const one of seen)
          for (const [x, y] of all)
            for (const [p, q] of [
              [x, y],
              [y, x],
            ] as const)
              if (id(p) === one && allowed(id(q))) seen.add(id(q));
        return seen;
      };
      const kept = new Set([...ids, ...asked.map(id)]);
      for (const group of groups) {
        const own = reach(group[0]!, (one) => kept.has(one));
        for (const one of group) expect(own.has(one)).toBe(true);
        // Groups stay apart because the whole network holds them apart.
        const whole = reach(group[0]!, () => true);
        for (const other of groups) if (other !== group) expect(whole.has(other[0]!)).toBe(false);
      }
      expect(groups.flat().length + absent.length).toBe(asked.length);
      expect(ids.filter((one) => asked.map(id).includes(one))).toEqual([]);
    }),
  );
});
