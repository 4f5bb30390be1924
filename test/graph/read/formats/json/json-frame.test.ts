// Where the records of a JSON text stand, in whole texts and in cut ones.
import { describe, expect, it } from "vitest";
import { jsonFrame, keysAt } from "../../../../../graph/read/formats/json/json-frame.ts";
import { invertedText } from "../../../../../graph/read/formats/json/openalex-json.ts";

function found(text: string, ...paths: readonly (readonly string[])[]) {
  const frame = jsonFrame(text, paths);
  return frame && [text.slice(frame.from), frame.inList, [...frame.keys.keys()]];
}

describe("the frame of a JSON text", () => {
  it("is a list under keys of the outermost objects", () => {
    expect(
      found('{"a":{"items":[1]},"m":{"x":"]","items":[{"k":1}],"n":2}}', ["m", "items"]),
    ).toEqual(['{"k":1}],"n":2}}', true, ["k"]]);
  });

  it("is one object under a key, or the text itself", () => {
    expect(found('{"m":{"k":[{}]}}', ["m", "items"], ["m"])).toEqual(['{"k":[{}]}}', true, ["k"]]);
    expect(found(' {"k":1}\n{"l":2}', ["items"])).toEqual(['{"k":1}\n{"l":2}', false, ["k"]]);
    expect(found('[ {"k":1} ]')).toEqual([' {"k":1} ]', true, ["k"]]);
  });

  it("is told from a text that is cut", () => {
    expect(found('{"items":[{"k":"v","l":[{"deep', ["items"])?.[2]).toEqual(["k", "l"]);
  });

  it("is none in a text that is no JSON", () => {
    expect(found("items")).toBeNull();
    expect(found("")).toBeNull();
  });

  it("knows keys by their own level alone", () => {
    expect([...keysAt('{"a":{"b":1},"c\\"":"{","d":tru', 0).keys()]).toEqual(["a", 'c\\"', "d"]);
  });
});

describe("an inverted abstract", () => {
  it("is put together by its places", () => {
    expect(invertedText({ reeds: [1, 3], We: [0], "count\n": [2] })).toBe("We reeds count reeds");
  });

  it("is nothing without words, and not as long as its greatest place", () => {
    expect(invertedText({})).toBeNull();
    expect(invertedText(null)).toBeNull();
    expect(invertedText({ far: [1e12], near: [0], odd: "x", not: [-1, 0.5, null] })).toBe("near");
  });
});
