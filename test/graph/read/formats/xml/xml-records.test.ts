// Records of an XML text: the same however it is cut into chunks, safe in whatever it declares.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { XmlRecords } from "../../../../../graph/read/formats/xml/xml-records.ts";
import type { XmlRecord } from "../../../../../graph/read/formats/xml/xml-records.ts";
import {
  elementsAt,
  textAt,
  textsAt,
  xmlText,
} from "../../../../../graph/read/formats/xml/xml-values.ts";

function recordsOf(chunks: readonly string[]): XmlRecord[] {
  const found: XmlRecord[] = [];
  const records = new XmlRecords(new Set(["r"]), (record) => found.push(record));
  for (const chunk of chunks) records.write(chunk);
  records.end();
  return found;
}

const TEXT = `<?xml version="1.0"?>
<all x="1"><group id="g">
<r key="1"><t>A &amp; B<i>C</i></t><n/>
</r><x:r xmlns:x="u"><t><![CDATA[<raw>]]></t></x:r>
</group></all>`;

describe("records of XML", () => {
  it("have their elements, lines and what stands around them", () => {
    const [first, second] = recordsOf([TEXT]);
    expect(first).toMatchObject({ from: 2, to: 4, fault: null, broken: false });
    expect(TEXT.slice(first!.start)).toMatch(/^<r key="1">/);
    expect(TEXT.slice(second!.start)).toMatch(/^<x:r /);
    expect(first!.element.attributes["key"]).toBe("1");
    expect(textAt(first!.element, "t")).toBe("A & BC");
    expect(first!.ancestors.map(({ name, attributes }) => [name, attributes["id"]])).toEqual([
      ["all", undefined],
      ["group", "g"],
    ]);
    expect(second).toMatchObject({ from: 3, to: 4 });
    expect(textAt(second!.element, "t")).toBe("<raw>");
  });

  it("are the same however the text is cut", () => {
    const whole = JSON.stringify(recordsOf([TEXT]));
    fc.assert(
      fc.property(fc.array(fc.nat(TEXT.length), { maxLength: 8 }), (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), TEXT.length];
        const chunks = at.slice(1).map((end, i) => TEXT.slice(at[i], end));
        // A piece of text may come as two, with the same words.
        const joined = recordsOf(chunks).map((record) => xmlText(record.element));
        expect(joined).toEqual(
          (JSON.parse(whole) as XmlRecord[]).map((record) => xmlText(record.element)),
        );
      }),
    );
  });

  it("end where the next begins, when they do not end themselves", () => {
    const found = recordsOf(["<all><r><t>1</t>\n<r><t>2</t></r>\n<r><t>3"]);
    expect(found.map(({ broken, from, to }) => [broken, from, to])).toEqual([
      [true, 0, 1],
      [false, 1, 2],
      [true, 2, 3],
    ]);
  });

  it("are broken by an end tag of nothing, and told of other faults", () => {
    const found = recordsOf([
      "<all><r><t>1</b></t></r>\n<r><t>&nope;</t></r><r><t>3</t></r></all>",
    ]);
    expect(found.map(({ broken, fault }) => [broken, fault !== null])).toEqual([
      [true, true],
      [false, true],
      [false, false],
    ]);
    expect(textAt(found[1]!.element, "t")).toBe("&nope;");
  });

  it("take no entities from a file, however it nests them", () => {
    const bomb = `<!DOCTYPE r [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;">]><r>&b;&uuml;&#x41;</r>`;
    expect(recordsOf([bomb]).map(({ element }) => xmlText(element))).toEqual(["&b;üA"]);
  });

  it("are safe however deep their elements go", () => {
    const deep = `<r>${"<a>".repeat(100_000)}x${"</a>".repeat(100_000)}<t>y</t></r>`;
    const [record] = recordsOf([deep]);
    expect(textAt(record!.element, "t")).toBe("y");
    expect(xmlText(record!.element)).toBe("xy");
  });
});

describe("paths in a record", () => {
  const [record] = recordsOf(['<r><a k="1">x</a><a k="2">y</a><b><a>z</a><c/></b></r>']);
  const { element } = record!;

  it("lead to all elements of a name, with an attribute where one is asked for", () => {
    expect(textsAt(element, "a")).toEqual(["x", "y"]);
    expect(textsAt(element, "a[k=2]")).toEqual(["y"]);
    expect(textsAt(element, "a[k]")).toEqual(["x", "y"]);
    expect(textsAt(element, "b/*")).toEqual(["z"]);
    expect(elementsAt(element, "b/*")).toHaveLength(2);
  });

  it("lead to nothing where nothing is", () => {
    expect(textAt(element, "b/c")).toBeNull();
    expect(textAt(element, "d/e")).toBeNull();
  });
});
