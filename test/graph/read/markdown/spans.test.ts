import { expect, it } from "vitest";
import { spansOf } from "../../../../graph/read/markdown/spans.ts";

it.each(["_", "*", "`"])(
  "takes a long run of %s for text, and what follows for what it is",
  (mark) => {
    const line = mark.repeat(50);
    const spans = spansOf(`before ${line} between **strong** after`);
    expect(spans.map(({ kind, text }) => [kind, text.trim()])).toEqual([
      ["text", `before ${line} between`],
      ["strong", "strong"],
      ["text", "after"],
    ]);
  },
);
