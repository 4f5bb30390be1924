// The recipe in a file, as each kind of format spells it.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findRecipe, safeJson } from "../../../graph/index.ts";

const RECIPE = { program: "Asterism", form: 1, network: "keywords", title: 'Knots {"&<@\\ 结' };
const json = JSON.stringify(RECIPE);

describe("findRecipe", () => {
  it.each([
    ["a file of its own", JSON.stringify(RECIPE, null, 2)],
    [
      "an instruction of XML",
      `<?xml version="1.0"?>\n<?asterism {"recipe":${json},"x":1}?><gexf/>`,
    ],
    ["a comment", `@comment{asterism ${safeJson(RECIPE)}}\n\n@misc{a}`],
    ["a string in JSON", `{"data": ${JSON.stringify({ recipe: json, more: 'x"' })}}`],
    ["a quoted text", `recipe "${safeJson(RECIPE).replaceAll('"', "&quot;")}"\n]`],
    ["PDF", `%PDF-1.7\n/Recipe (${safeJson(RECIPE).replaceAll("\\", "\\\\")})\n>>`],
  ])("is found in %s", (_, text) => {
    expect(findRecipe(text)).toEqual(RECIPE);
  });

  it("is nothing where none is, or none that is whole", () => {
    expect(findRecipe("")).toBeNull();
    expect(findRecipe('{"program": "Other"}')).toBeNull();
    expect(findRecipe(json.slice(0, -1))).toBeNull();
    expect(findRecipe('{"program":"Asterism",}')).toBeNull();
  });

  it("comes out of any surroundings as it went in", () => {
    const title = fc.string({ unit: "binary" });
    fc.assert(
      fc.property(title, title, (before, name) => {
        fc.pre(!before.includes("Asterism"));
        const recipe = { program: "Asterism", form: 1, name };
        expect(findRecipe(`${before}\n${safeJson(recipe)} behind`)).toEqual(recipe);
      }),
    );
  });
});
