// Widths without a font, and what is cut and wrapped by them.
import { describe, expect, it } from "vitest";
import { shortened, textWidth, wrapped } from "../../../graph/write/text-width.ts";

describe("textWidth", () => {
  it("is that of Helvetica in ASCII", () => {
    // a 556, W 944, space 278: 1778 thousandths of 10.
    expect(textWidth("a W", 10)).toBeCloseTo(17.78, 10);
    expect(textWidth("a W", 10, true)).toBeCloseTo(17.78 * 1.07, 10);
    expect(textWidth("", 10)).toBe(0);
  });

  it("gives marks no room and ideographs a whole square", () => {
    expect(textWidth("é", 10)).toBe(textWidth("e", 10));
    expect(textWidth("e\u0301", 10)).toBe(textWidth("e", 10));
    expect(textWidth("汉字", 10)).toBe(20);
    expect(textWidth("김민", 10)).toBe(20);
    expect(textWidth("김".normalize("NFD"), 10)).toBe(10);
  });
});

describe("shortened", () => {
  it("cuts at a word's end and says so", () => {
    expect(shortened("Graph networks, for molecules", 18)).toBe("Graph networks…");
    expect(shortened("Graph networks", 14)).toBe("Graph networks");
    expect(shortened("Donaudampfschifffahrt", 8)).toBe("Donaudam…");
  });

  it("is one line, and cuts no character in two", () => {
    expect(shortened(" two\r\n lines\u0000 ", 20)).toBe("two lines");
    expect(shortened("🧬🧬🧬🧬", 5)).toBe("🧬🧬…");
    expect(shortened("图神经网络", 10)).toBe("图神经网络");
    expect(shortened("图神经网络", 9)).toBe("图神经网…");
  });
});

describe("wrapped", () => {
  it("breaks at spaces; a long word stands alone", () => {
    // Each a is 5.56 wide, a space 2.78: "aa aa" is 25.02.
    expect(wrapped("aa aa aa", 25.1, 10)).toEqual(["aa aa", "aa"]);
    expect(wrapped("aa aa aa", 25, 10)).toEqual(["aa", "aa", "aa"]);
    expect(wrapped("a aaaaaaaa a", 20, 10)).toEqual(["a", "aaaaaaaa", "a"]);
  });

  it("breaks between ideographs, but not before what closes", () => {
    expect(wrapped("图神经网络", 20, 10)).toEqual(["图神", "经网", "络"]);
    expect(wrapped("图神。经", 20, 10)).toEqual(["图", "神。", "经"]);
    expect(wrapped("ネット", 20, 10)).toEqual(["ネッ", "ト"]);
    expect(wrapped("ネット", 10, 10)).toEqual(["ネッ", "ト"]);
    expect(wrapped("aa 图神经", 35, 10)).toEqual(["aa 图神", "经"]);
  });
});
