// Headings of a Markdown file and what they say about the entries below them.
import { presentationOf } from "../acceptance.ts";
import type { Presentation } from "../../model/paper-record.ts";
import { tidyLine } from "../source-text.ts";
import { venueIn, yearIn } from "../venue.ts";
import { inlineText } from "./inline.ts";

export interface Heading {
  /** 1 to 6. */
  readonly level: number;
  readonly text: string;
}

/** The heading that a line is (`## Text`, `**Text**` is none), or null. */
export function headingOf(line: string): Heading | null {
  const match = /^ {0,3}(#{1,6})(?:[ \t]+|(?=[^\s#\d!]))(|[^ \t].*)$/.exec(line);
  if (!match) return null;
  const text = tidyLine(inlineText(match[2]!.replace(/\s#+\s*$/, "")).plain);
  return { level: match[1]!.length, text };
}

/** What the headings above an entry say. */
export interface HeadingContext {
  readonly venue: string | null;
  readonly year: number | null;
  readonly presentation: Presentation | null;
  /** The nearest heading that names a subject, or null. */
  readonly section: string | null;
}

const GENERIC =
  /^(?:[\p{P}\p{S}\s]*)(?:(?:the|all|full|accepted|complete|awesome|reading|my|a|of|on|top|main|conference|research|related|latest|recent|selected|oral|spotlight|poster|outstanding|notable|paper|papers|list|lists|table|tables|contents?|publications?|proceedings|论文|会议|列表|清单|目录|汇总|合集|整理|orals|spotlights|posters|overview|readme|data|results?)[\s\p{P}]*)+$/iu;

/** Keeps the stack of headings while a reader walks down a file. */
export class HeadingStack {
  readonly #stack: Heading[] = [];
  #first: Heading | null = null;

  push(heading: Heading): void {
    this.#first ??= heading;
    while (this.#stack.length > 0 && this.#stack.at(-1)!.level >= heading.level) this.#stack.pop();
    this.#stack.push(heading);
  }

  /** Innermost first. */
  context(): HeadingContext {
    let venue: string | null = null;
    let year: number | null = null;
    let presentation: Presentation | null = null;
    let section: string | null = null;
    for (const heading of this.#stack.toReversed()) {
      const { text } = heading;
      const found = venueIn(text);
      if (venue === null && found) {
        venue = found.venue;
        year ??= found.year;
      }
      year ??= yearIn(text);
      presentation ??= /papers?|sessions?|orals?|spotlights?|posters?/i.test(text)
        ? presentationOf(text)
        : null;
      // The first heading is the title of the whole file, no subject.
      const subject =
        heading !== this.#first &&
        !found &&
        yearIn(text) === null &&
        !GENERIC.test(text) &&
        text !== "";
      if (section === null && subject) section = text;
    }
    return { venue, year, presentation, section };
  }
}
