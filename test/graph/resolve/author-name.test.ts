import { describe, expect, test } from "vitest";
import { authorOf } from "../../../graph/resolve/author-name.ts";
import { bestSpelling } from "../../../graph/resolve/best-spelling.ts";

describe("reading an author", () => {
  test.each([
    ["OpenAI Jona Hollow", "Jona Hollow", "OpenAI"],
    ["Jona Hollow Google Brain", "Jona Hollow", "Google Brain"],
    ["Jona Hollow, OpenAI", "Jona Hollow", "OpenAI"],
    ["Jona Hollow (University of Nowhere)", "Jona Hollow", "University of Nowhere"],
    ["Jona Hollow (equal contribution)", "Jona Hollow", null],
    ["Jona Hollow*†", "Jona Hollow", null],
    ["Jona Hollow1,2", "Jona Hollow", null],
    ["Hollow, Jona", "Jona Hollow", null],
    ["Jona\u0000 Hollow", "Jona Hollow", null],
    ["{\\'E}lise Hollow", "Elise Hollow", null],
    // No plausible person is left beside the lab.
    ["OpenAI Research Team", "OpenAI Research Team", null],
    ["Google Brain", "Google Brain", null],
    ["OpenAI", "OpenAI", null],
    ["Wei Wang 0001", "Wei Wang 0001", null],
  ])("%j", (written, name, affiliation) => {
    expect(authorOf(written)).toMatchObject({ name, affiliation });
  });

  test.each(["", "…", "et al.", "others", "Anonymous", "\u0000", "---"])(
    "%j names nobody",
    (written) => {
      expect(authorOf(written)).toBeNull();
    },
  );

  test("names of other scripts have a key", () => {
    expect(authorOf("李伟")?.key).toBe("李伟");
    expect(authorOf("Анна Иванова")?.key).toBe("анна иванова");
  });
});

describe("the spelling to show", () => {
  const best = (counts: Record<string, number>): string =>
    bestSpelling(new Map(Object.entries(counts))).name;

  test("mixed case before capitals, accents before none, then the most frequent", () => {
    expect(best({ "ADA EXAMPLE": 9, "Ada Example": 1 })).toBe("Ada Example");
    expect(best({ "Florian Tramer": 9, "Florian Tramèr": 1 })).toBe("Florian Tramèr");
    expect(best({ "Ada B Example": 2, "Ada B. Example": 1 })).toBe("Ada B Example");
    expect(best({ "Ada B Example": 1, "Ada B. Example": 1 })).toBe("Ada B. Example");
  });

  test("what is only written in capitals is spelled properly, and stays a variant", () => {
    expect(bestSpelling(new Map([["YIFANG FU", 3]]))).toEqual({
      name: "Yifang Fu",
      variants: ["YIFANG FU", "Yifang Fu"],
    });
  });
});
