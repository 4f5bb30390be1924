// Any text at all becomes XML that a parser gives back.
import fc from "fast-check";
import Graph from "graphology";
import gexf from "graphology-gexf";
import { describe, expect, it } from "vitest";
import { writable } from "../../../graph/model/plain-text.ts";
import { escapeXml } from "../../../graph/write/xml.ts";

const anyText = fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) });

describe("escapeXml", () => {
  it("leaves plain text alone", () => {
    expect(escapeXml("Désirée's 汉字 🧬")).toBe("Désirée's 汉字 🧬");
  });

  it("escapes markup, and line ends so that attributes keep them", () => {
    expect(escapeXml('a<b> & "c"\r\n\t]]>')).toBe(
      "a&lt;b&gt; &amp; &quot;c&quot;&#13;&#10;&#9;]]&gt;",
    );
  });

  it("survives a parser in elements and attributes, whatever the text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const escaped = escapeXml(text);
        const graph = gexf.parse(
          Graph,
          `<gexf><meta><description>[${escaped}]</description></meta>` +
            `<graph><nodes><node id="a" label="[${escaped}]"/></nodes></graph></gexf>`,
        );
        expect(graph.getNodeAttribute("a", "label")).toBe(`[${writable(text)}]`);
        expect(graph.getAttribute("description")).toBe(`[${writable(text)}]`);
      }),
    );
  });
});

describe("writable", () => {
  it("removes control characters, lone surrogates and noncharacters, and nothing else", () => {
    expect(writable("a\u0000b\u001f\u007f\u0085c\ud800d\udfffe\ufffef\uffff")).toBe("abcdef");
    expect(writable("tab\t line\r\n pair 🧬 bidi \u202e nbsp \u00a0")).toBe(
      "tab\t line\r\n pair 🧬 bidi \u202e nbsp \u00a0",
    );
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(writable(writable(text))).toBe(writable(text));
      }),
    );
  });
});
