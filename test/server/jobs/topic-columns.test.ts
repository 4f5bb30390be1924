// Topics on their way from one thread to another.
import { expect, test } from "vitest";
import fc from "fast-check";
import { packTopics, unpackTopics } from "../../../server/jobs/topic-columns.ts";

test("topics come out as they went in", () => {
  const topic = fc
    .record({ id: fc.nat({ max: 5 }), share: fc.double({ min: 0, max: 1, noNaN: true }) })
    .map(({ id, share }) => ({ id: `topic:${id}` as const, label: `topic ${id}`, share }));
  fc.assert(
    fc.property(fc.array(fc.option(topic)), (topics) => {
      expect(unpackTopics(packTopics(topics))).toEqual(topics);
    }),
  );
});
