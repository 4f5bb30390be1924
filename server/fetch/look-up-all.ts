// A list looked up in memory: at OpenAlex, then Crossref, then arXiv, each asked for what is missing.
// A service that refuses does not keep the others from being asked.
import type { Client } from "./client.ts";
import { Stopped } from "./fetch-error.ts";
import { gather, type Gathered } from "./gather.ts";
import { isObject, jsonIn, type JsonObject } from "./json.ts";
import { SERVICES } from "./services.ts";
import type { Source } from "./source.ts";
import { arxivIdOf, arxivList } from "./sources/arxiv-list.ts";
import { crossrefList } from "./sources/crossref-list.ts";
import { openalexList } from "./sources/openalex-list.ts";
import { missingAmong, type Wanted } from "./wanted.ts";

export interface LookedUpAll {
  /** What each service answered, where it answered something. */
  readonly files: readonly {
    readonly name: string;
    readonly text: string;
    readonly count: number;
  }[];
  readonly missing: readonly Wanted[];
  /** Why services stopped before the end of the list. */
  readonly faults: readonly string[];
  readonly stopped: boolean;
}

interface Pass {
  readonly file: string;
  readonly open: (wanted: readonly Wanted[], client: Client) => Source;
  readonly missing: (wanted: readonly Wanted[], text: string) => Promise<readonly Wanted[]>;
}

const PASSES: readonly Pass[] = [
  { file: "openalex.jsonl", open: openalexList, missing: missingInLines },
  { file: "crossref.jsonl", open: crossrefList, missing: missingInLines },
  {
    file: "arxiv.xml",
    open: arxivList,
    missing: (wanted, text) => Promise.resolve(missingInFeed(wanted, text)),
  },
];

/** @param onPage told what is done in words, and the share of the list, 0 to 1 */
export async function lookUpAll(
  wanted: readonly Wanted[],
  client: Client,
  mostBytes: number,
  onPage: (step: string, share: number) => void,
): Promise<LookedUpAll> {
  const files: { name: string; text: string; count: number }[] = [];
  const faults: string[] = [];
  let missing = wanted;
  for (const [index, { file, open, missing: missingIn }] of PASSES.entries()) {
    if (missing.length === 0) break;
    const source = open(missing, client);
    const { title } = SERVICES[source.service];
    const share = (part: number): number => (index + part) / PASSES.length;
    onPage(`Looking up ${missing.length} lines at ${title}`, share(0));
    const { text, count, fault } = await gather(
      source,
      { rest: null, limit: null, mostBytes },
      (found) => {
        onPage(`${title}: ${found} found`, share(Math.min(1, found / missing.length)));
      },
    );
    if (count > 0) files.push({ name: file, text, count });
    missing = await missingIn(missing, text);
    if (fault instanceof Stopped) return { files, missing, faults, stopped: true };
    if (fault !== null) faults.push(fault.message);
  }
  return { files, missing, faults, stopped: false };
}

function missingInLines(wanted: readonly Wanted[], text: Gathered["text"]): Promise<Wanted[]> {
  return missingAmong(wanted, worksIn(text));
}

function* worksIn(text: string): Generator<JsonObject, void> {
  for (const line of text.split("\n")) {
    const work = line === "" ? null : jsonIn(line);
    if (isObject(work)) yield work;
  }
}

function missingInFeed(wanted: readonly Wanted[], text: string): readonly Wanted[] {
  const found = new Set(text.split("</entry>").map((entry) => arxivIdOf(entry)));
  return wanted.filter(({ arxiv }) => arxiv === null || !found.has(arxiv));
}
