// The record elements of an XML text, one small tree each, as a parser meets them: the text goes in
// by chunks, and no more than one record is held. Markup that is broken costs its record alone.
import { SaxesParser } from "saxes";
import { HTML_ENTITIES } from "./html-entities.ts";

/** An element of a record; names are without namespace prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** An element that is open around a record. */
type Ancestor = Pick<XmlElement, "name" | "attributes">;

export interface XmlRecord {
  readonly element: XmlElement;
  /** The elements around it, outermost first. */
  readonly ancestors: readonly Ancestor[];
  /** Its lines are [from, to), indices from 0. */
  readonly from: number;
  readonly to: number;
  /** Offsets in the text where it begins, and one past its end. */
  readonly start: number;
  readonly end: number;
  /** What is wrong with its markup, in words; the rest of it was read. */
  readonly fault: string | null;
  /** It never ended, or ended in the middle of something else. */
  readonly broken: boolean;
}

interface Node {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: (Node | string)[];
}

interface Draft {
  readonly root: Node;
  readonly open: Node[];
  readonly ancestors: readonly Ancestor[];
  readonly from: number;
  readonly start: number;
  to: number;
  end: number;
  /** Elements deeper than is sensible, left out. */
  skipped: number;
  fault: string | null;
  broken: boolean;
}

/** Index of a line, and offset in the text. */
interface Place {
  readonly line: number;
  readonly offset: number;
}

/** Deeper elements are read as text: no record is, and recursion over it stays safe. */
const DEEPEST = 60;
const AROUND = 20;

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/**
 * Feeds on an XML text and hands on its records in order. Document type declarations are passed
 * over: no entity is defined by a file, none is fetched. Never throws. Cost: linear in the length.
 */
export class XmlRecords {
  readonly #parser = new SaxesParser({
    fragment: true,
    defaultXMLVersion: "1.0",
    forceXMLVersion: true,
    xmlns: false,
  });
  readonly #isRecord: (name: string) => boolean;
  readonly #onRecord: (record: XmlRecord) => void;
  readonly #around: Ancestor[] = [];
  #depth = 0;
  #draft: Draft | null = null;
  /** A finished record, kept until it is sure that its end was its own. */
  #done: Draft | null = null;
  #doneAt = -1;
  #start = { line: 0, offset: 0 };

  /** @param names local names of the elements that are records; one inside another ends it */
  constructor(names: ReadonlySet<string>, onRecord: (record: XmlRecord) => void) {
    this.#isRecord = (name) => names.has(name);
    this.#onRecord = onRecord;
    const parser = this.#parser;
    Object.assign(parser.ENTITIES, HTML_ENTITIES);
    parser.on("opentagstart", ({ name }) => {
      // The parser stands behind the character that ends the name.
      this.#start = { line: parser.line - 1, offset: parser.position - name.length - 2 };
    });
    parser.on("opentag", ({ name, attributes }) => {
      this.#open(localName(name), attributes);
    });
    parser.on("closetag", () => {
      this.#close();
    });
    parser.on("text", (text) => {
      this.#text(text);
    });
    parser.on("cdata", (text) => {
      this.#text(text);
    });
    // In words alone: text that is wrong at each character would cost an Error, with its stack, for each.
    parser.fail = (message) => {
      this.#error(message);
      return parser;
    };
  }

  write(chunk: string): void {
    this.#parser.write(chunk);
  }

  /** Says that the text ends here. */
  end(): void {
    const place = { line: this.#parser.line, offset: this.#parser.position };
    const cut = this.#draft;
    this.#parser.close();
    this.#emit(place);
    if (cut && this.#draft) this.#cutOff(place);
  }

  #open(name: string, attributes: Record<string, string>): void {
    this.#depth++;
    if (this.#isRecord(name)) {
      const { line, offset } = this.#start;
      this.#emit(this.#start);
      if (this.#draft) this.#cutOff(this.#start);
      const root = { name, attributes, children: [] };
      this.#draft = {
        root,
        open: [root],
        ancestors: [...this.#around],
        from: line,
        start: offset,
        to: line,
        end: offset,
        skipped: 0,
        fault: null,
        broken: false,
      };
      return;
    }
    const draft = this.#draft;
    if (!draft) {
      if (this.#around.length < AROUND) this.#around.push({ name, attributes });
      return;
    }
    if (draft.open.length >= DEEPEST || draft.skipped > 0) {
      draft.skipped++;
      return;
    }
    const node = { name, attributes, children: [] };
    draft.open.at(-1)!.children.push(node);
    draft.open.push(node);
  }

  #close(): void {
    this.#depth--;
    const draft = this.#draft;
    if (!draft) {
      this.#around.length = Math.min(this.#around.length, Math.max(0, this.#depth));
      return;
    }
    if (draft.skipped > 0) draft.skipped--;
    else {
      draft.open.pop();
      if (draft.open.length > 0) return;
      draft.to = this.#parser.line;
      draft.end = this.#parser.position;
      this.#draft = null;
      this.#done = draft;
      this.#doneAt = this.#parser.position;
    }
  }

  #text(text: string): void {
    this.#draft?.open.at(-1)?.children.push(text);
  }

  #error(words: string): void {
    if (
      this.#done &&
      this.#doneAt === this.#parser.position &&
      words.startsWith("unexpected close")
    )
      this.#done.broken = true;
    else if (this.#draft) this.#draft.fault ??= words;
  }

  /** @param next where something else begins */
  #cutOff(next: Place): void {
    const draft = this.#draft!;
    this.#draft = null;
    draft.broken = true;
    this.#done = draft;
    this.#emit(next);
  }

  #emit(next: Place): void {
    const done = this.#done;
    this.#done = null;
    if (!done) return;
    const { root: element, ancestors, from, start, fault, broken } = done;
    // What stands behind the place where a record broke was part of it.
    const to = broken ? Math.max(from + 1, next.line) : done.to;
    const end = broken ? next.offset : done.end;
    this.#onRecord({ element, ancestors, from, to, start, end, fault, broken });
  }
}
