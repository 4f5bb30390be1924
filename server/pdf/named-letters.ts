// Letters that a PDF names without embedding them, which pdfkit has no words for.
import { HALO, type TextMark } from "../../graph/index.ts";
import type { Face } from "./east-asian.ts";
import type { NamedRun } from "./fonts.ts";

type Document = PDFKit.PDFDocument;
interface Reference {
  readonly end: (chunk?: Buffer) => void;
}

/** What a reader may need to choose a font like it: upright letters of a square each. */
const METRICS = {
  Flags: 4,
  FontBBox: [0, -120, 1000, 880],
  ItalicAngle: 0,
  Ascent: 880,
  Descent: -120,
  CapHeight: 740,
  StemV: 80,
};
/** How much bold letters are thickened, as a share of their size: nobody has them bold. */
const BOLD = 0.035;
/** Where an ideograph's square stands, as a share of its size. */
const ABOVE = METRICS.Ascent / 1000;

/** Writes a piece in the current colour. */
export function printNamed(
  document: Document,
  { face, text }: NamedRun,
  x: number,
  mark: TextMark,
) {
  const { size, bold, color, y } = mark;
  const name = nameIn(document, face);
  document.save();
  if (bold)
    document
      .lineWidth(size * BOLD)
      .strokeOpacity(1)
      .strokeColor(color);
  const place = `1 0 0 -1 ${decimal(x)} ${decimal(y)} Tm`;
  document.addContent(`BT ${place} /${name} ${decimal(size)} Tf ${bold ? 2 : 0} Tr`);
  document.addContent(`<${Buffer.from(text, "utf16le").swap16().toString("hex")}> Tj ET`);
  document.restore();
}

/** A light ground below the letters: their outlines are not known here. */
export function rimOf(document: Document, { text }: NamedRun, x: number, { size, y }: TextMark) {
  const air = HALO.width / 2;
  document
    .roundedRect(x - air, y - ABOVE * size - air, text.length * size + 2 * air, size + 2 * air, air)
    .fillOpacity(HALO.opacity)
    .fill(HALO.color)
    .fillOpacity(1);
}

/** What the page calls the font, which it is given when first asked. */
function nameIn(document: Document, face: Face): string {
  const name = `East${face.collection}`;
  const fonts = document.page.fonts as Record<string, Reference>;
  fonts[name] ??= fontOf(document, face);
  return name;
}

function fontOf(document: Document, { name, encoding, collection, supplement }: Face): Reference {
  const [Registry, Ordering] = [Buffer.from("Adobe"), Buffer.from(collection)];
  const written = (data: object): Reference => {
    const reference: Reference = document.ref(data);
    reference.end();
    return reference;
  };
  const descendant = written({
    Type: "Font",
    Subtype: "CIDFontType0",
    BaseFont: name,
    CIDSystemInfo: { Registry, Ordering, Supplement: supplement },
    FontDescriptor: written({ Type: "FontDescriptor", FontName: name, ...METRICS }),
    DW: 1000,
  });
  return written({
    Type: "Font",
    Subtype: "Type0",
    BaseFont: `${name}-${encoding}`,
    Encoding: encoding,
    DescendantFonts: [descendant],
  });
}

/** As PDF writes numbers: never with an exponent. */
function decimal(value: number): string {
  return value.toFixed(3);
}
