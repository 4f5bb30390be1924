// A picture as PDF, in which text stays text: letters are embedded, as many of each font as are used.
import PDFDocument from "pdfkit";
import {
  HALO,
  safeJson,
  type DiscMark,
  type LineMark,
  type Mark,
  type Picture,
  type TextMark,
} from "../../graph/index.ts";
import { printNamed, rimOf } from "./named-letters.ts";
import type { EmbeddedRun } from "./fonts.ts";
import { footnoteOf, placed } from "./placed-runs.ts";

/** Points per pixel, and the longest side that PDF 1.7 allows. */
const POINT = 0.75;
const LONGEST = 14_400;

type Document = PDFKit.PDFDocument;

/**
 * The file in one piece. Nothing in it depends on time or chance, so that the same picture gives
 * the same bytes. Cost: linear in marks.
 */
export function printPdf(picture: Picture): Uint8Array {
  const { width, height } = picture;
  const scale = Math.min(POINT, LONGEST / Math.max(width, height));
  const document = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: "1.7",
    lang: "en",
    displayTitle: true,
    // A date has to be there; the same one for all, so that nothing depends on when it is.
    info: { ...infoOf(picture), CreationDate: new Date(0) },
  });
  document.addPage({ size: [width * scale, height * scale], margin: 0 });
  document.scale(scale);
  if (picture.background === "white") document.rect(0, 0, width, height).fill("#ffffff");
  const printer = new Printer(document);
  for (const { halo, marks } of picture.layers) {
    const all = Array.from(marks);
    if (halo) for (const mark of all) if (mark.kind === "text") printer.halo(mark);
    for (const mark of all) printer.mark(mark);
  }
  printer.footnote(width, height);
  document.end();
  return wholeOf(document);
}

function infoOf({ title, description, recipe }: Picture): Record<string, string> {
  return {
    Title: title,
    Subject: description,
    Creator: "Asterism",
    AsterismRecipe: safeJson(recipe),
  };
}

class Printer {
  readonly #document: Document;
  readonly #registered = new Set<string>();
  /** Characters that no font has, each once. */
  readonly #missing = new Set<string>();

  constructor(document: Document) {
    this.#document = document;
  }

  mark(mark: Mark): void {
    switch (mark.kind) {
      case "text":
        this.#text(mark);
        return;
      case "line":
        this.#line(mark);
        return;
      case "node":
        for (const inner of mark.marks) this.mark(inner);
        return;
      default:
        this.#disc(mark);
    }
  }

  /** The rim of letters, as outlines: as text it would be found twice. */
  halo(mark: TextMark): void {
    for (const { run, x } of placed(mark))
      if ("face" in run) rimOf(this.#document, run, x, mark);
      else this.#outlines(run, x, mark);
  }

  #outlines(run: EmbeddedRun, x: number, mark: TextMark): void {
    const document = this.#document;
    const { font } = run.file;
    const scale = mark.size / font.unitsPerEm;
    document.save().translate(x, mark.y).scale(scale, -scale);
    document.lineWidth(HALO.width / scale).lineJoin("round");
    const { glyphs, positions } = font.layout(run.text);
    for (const [i, glyph] of glyphs.entries()) {
      const outline = glyph.path.toSVG();
      if (outline !== "") document.path(outline).strokeOpacity(HALO.opacity).stroke(HALO.color);
      document.translate(positions[i]!.xAdvance, 0);
    }
    document.restore();
  }

  /** Says what was not to be written, below everything else. */
  footnote(width: number, height: number): void {
    const note = footnoteOf(this.#missing, { width, height });
    if (note !== null) this.mark(note);
  }

  #text(mark: TextMark): void {
    const document = this.#document;
    document.fillColor(mark.color);
    for (const { run, x } of placed(mark))
      if ("face" in run) printNamed(document, run, x, mark);
      else this.#embedded(run, x, mark);
  }

  #embedded(
    { file: { name, bytes }, text, instead }: EmbeddedRun,
    x: number,
    mark: TextMark,
  ): void {
    const document = this.#document;
    if (!this.#registered.has(name)) document.registerFont(name, bytes);
    this.#registered.add(name);
    document.font(name).fontSize(mark.size);
    if (instead !== null) {
      for (const character of instead) this.#missing.add(character);
      document.markContent("Span", { actual: instead });
    }
    document.text(text, x, mark.y, { lineBreak: false, baseline: "alphabetic" });
    if (instead !== null) document.endMarkedContent();
  }

  #line({ from, bend, to, stroke, flat }: LineMark): void {
    const document = this.#document;
    document.moveTo(from.x, from.y);
    if (bend === null) document.lineTo(to.x, to.y);
    else document.quadraticCurveTo(bend.x, bend.y, to.x, to.y);
    document
      .lineCap(flat === true ? "butt" : "round")
      .lineWidth(stroke.width)
      .strokeOpacity(hundredths(stroke.opacity));
    document.stroke(stroke.color);
  }

  #disc({ kind, x, y, radius, fill, stroke }: DiscMark): void {
    const document = this.#document;
    if (kind === "disc") document.circle(x, y, radius);
    else document.rect(x - radius, y - radius, 2 * radius, 2 * radius);
    if (stroke !== null) document.lineWidth(stroke.width).strokeOpacity(hundredths(stroke.opacity));
    if (fill !== null && stroke !== null) document.fillAndStroke(fill, stroke.color);
    else if (fill !== null) document.fill(fill);
    else if (stroke !== null) document.stroke(stroke.color);
  }
}

/** Few steps, so that the file has few different looks. */
function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Everything is written at once; what waits in the stream is the file. */
function wholeOf(document: Document): Uint8Array {
  const pieces: Buffer[] = [];
  for (;;) {
    const piece = document.read() as Buffer | null;
    if (piece === null) return Buffer.concat(pieces);
    pieces.push(piece);
  }
}
