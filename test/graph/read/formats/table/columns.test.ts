// Which column is taken as what, and how a person corrects it.
import { describe, expect, it } from "vitest";
import { readText } from "../../../../../graph/read/read-text.ts";

const TABLE = "Nr;Arbeit;Leute;Jahr\n1;Ein Weg;Ada Pell;2020\n2;Zwei Wege;Bo Tran;2021\n";

describe("columns of a table", () => {
  it("are told in a note", () => {
    const { issues } = readText("Titel,Autoren,Jahr,Raum\nEin Weg,Ada Pell,2020,B2\n", {
      file: "f",
    });
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ severity: "note", code: "columns", line: 1 });
    expect(issues[0]!.message).toContain("Titel → title, Autoren → authors, Jahr → year");
    expect(issues[0]!.message).toContain("kept as they are: Raum");
  });

  it("are named when none holds titles", () => {
    const { format, issues } = readText(TABLE, { file: "f" });
    expect(format).toBeNull();
    expect(issues[0]!.message).toContain("(Nr, Arbeit, Leute, Jahr)");
    expect(issues[0]!.message).toContain("--map title=HEADING");
  });

  it("are named when none is known, also where the first row is none of headings", () => {
    const unknown = readText("Nazwa;Kto\nO trzcinach;Ada Pell\nO mchach;Bo Tran\n", { file: "f" });
    expect(unknown.format).toBeNull();
    expect(unknown.issues[0]!.message).toContain("its first row is: Nazwa, Kto");
    expect(unknown.issues[0]!.message).toContain("--map title=HEADING");
    const bare = "On reeds,Ada Pell,2019\nOn moss,Bo Tran,2020\n";
    const { records, issues } = readText(bare, { file: "f", format: "csv" });
    expect(records).toEqual([]);
    expect(issues).toMatchObject([{ severity: "skipped", code: "no-headings", line: 1 }]);
    expect(issues[0]!.message).toContain("title, authors, year were looked for");
    expect(issues[0]!.message).toContain("its first row is: On reeds, Ada Pell, 2019");
  });

  it("cannot be told where there is no table", () => {
    const { issues } = readText("Only prose.\nAnd more.\n", { file: "f", format: "csv" });
    expect(issues.map(({ code }) => code)).toEqual(["no-headings"]);
    expect(issues[0]!.message).toContain("No table was found");
  });

  it("are what a person says they are, in any spelling of the heading", () => {
    const columns = [
      ["title", "arbeit"],
      ["authors", "Leute"],
    ] as const;
    const { format, records } = readText(TABLE, { file: "f", columns });
    expect(format).toBe("csv");
    expect(records.map(({ title, authors }) => [title, authors])).toEqual([
      ["Ein Weg", ["Ada Pell"]],
      ["Zwei Wege", ["Bo Tran"]],
    ]);
  });

  it("can be another one than the heading says", () => {
    const text = "Title,Subtitle,Authors,Year\nPart 1,Reeds,Ada Pell,2020\n";
    const { records } = readText(text, { file: "f", columns: [["title", "Subtitle"]] });
    expect(records[0]!.title).toBe("Reeds");
    expect(records[0]!.extra).toEqual({ Title: "Part 1" });
  });

  it("that are not there become a doubt", () => {
    const text = "Title,Authors,Year\nReeds,Ada Pell,2020\n";
    const { records, issues } = readText(text, { file: "f", columns: [["venue", "Ort"]] });
    expect(records).toHaveLength(1);
    expect(issues.map(({ code }) => code)).toContain("unknown-column");
  });

  it("leave other files as they are", () => {
    const text = "@article{a, title={Reeds}, author={Pell, Ada}}";
    const { format } = readText(text, { file: "f", columns: [["title", "Titel"]] });
    expect(format).toBe("bibtex");
  });

  it("may be asked for by the name of the format, and are refused with a reason", () => {
    const { records, issues } = readText(TABLE, { file: "f", format: "csv" });
    expect(records).toEqual([]);
    expect(issues[0]).toMatchObject({ code: "no-title-column", severity: "skipped" });
  });
});
