// Which pieces a text is written in, and in which order they stand.
import { describe, expect, it } from "vitest";
import { runsOf } from "../../../server/pdf/fonts.ts";

const pieces = (text: string): string[] => runsOf(text, false).map((run) => run.text);

describe("runsOf", () => {
  it("goes on while a font has the letters", () => {
    expect(pieces("Wei Wang")).toEqual(["Wei Wang"]);
    expect(pieces("Ада Wei")).toEqual(["Ада ", "Wei"]);
    expect(pieces("王伟 Wei 王")).toEqual(["王伟", " Wei ", "王"]);
  });

  it("sets Hebrew words from right to left, and numbers behind them at the right", () => {
    // Read from the right: first name, space, surname.
    expect(pieces("שרה כהן")).toEqual(["כהן", " ", "שרה"]);
    expect(pieces("by שרה כהן (2)")).toEqual(["by ", "כהן", " ", "שרה", " (2)"]);
  });

  it("keeps what a missing letter stands for", () => {
    const [first, missing] = runsOf("a नम", false);
    expect(first?.text).toBe("a ");
    expect(missing).toMatchObject({ text: "\ufffd\ufffd", instead: "नम" });
  });
});
