// The files that Asterism itself writes and takes back, as anybody may have changed them: maps, saved
// maps, recipes, decisions, thesauri, tags, corrections, addresses. What they refuse, they refuse with
// an error of ours.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSavedMap } from "../../client/panels/share/saved-map.ts";
import { readView, writeView } from "../../client/state/url.ts";
import { FIRST_VIEW } from "../../client/state/view.ts";
import {
  DEFAULT_ANALYSIS_OPTIONS,
  DEFAULT_NETWORK_OPTIONS,
  GraphError,
  applyDecisions,
  fingerprintOfLines,
  readDecisions,
  readMap,
  readText,
  readThesaurus,
  recipeOf,
  writeDecisions,
  writeNetwork,
  writeThesaurus,
  type Decision,
} from "../../graph/index.ts";
import { readCorrections } from "../../server/cli/corrections-file.ts";
import { Failure } from "../../server/cli/failure.ts";
import { readRecipe } from "../../server/cli/recipe-file.ts";
import { readTagsFile } from "../../server/cli/tags-file.ts";
import { SMALL_LISTING } from "../support/listings.ts";
import { TINY_CORPUS } from "../support/tiny-corpus.ts";
import { TINY_MAP } from "../support/tiny-map.ts";
import { behaviourOfIssues } from "./check-reading.ts";
import { guarded, refusable, type Reaction, type Subject } from "./subject.ts";

const MAPS = ["gexf", "gexf-dynamic", "graphml", "json"] as const;

const written = (format: (typeof MAPS)[number]): string =>
  [...writeNetwork(format, TINY_MAP, TINY_CORPUS)].join("");

const FOREIGN = `<?xml version="1.0"?><gexf xmlns="http://www.gexf.net/1.2draft" version="1.2"><meta><creator>elsewhere</creator></meta>
<graph defaultedgetype="undirected"><nodes><node id="a" label="Reeds"/><node id="b" label="Moss"/></nodes>
<edges><edge id="0" source="a" target="b" weight="2"/></edges></graph></gexf>`;

/** A map that is taken can be written, and what was written is taken. */
function checkMap(text: string): Reaction {
  const read = readMap(text, "map");
  if (read === null) return { wrong: null, behaviour: "no map" };
  const { map, corpus } = read;
  const { nodes, links } = map.network;
  const most = Math.max(-1, ...links.sources, ...links.targets);
  const again = readMap([...writeNetwork("json", map, corpus)].join(""), "again");
  const wrong =
    most >= nodes.ids.length
      ? "a link to no node"
      : again?.map.network.nodes.ids.length === nodes.ids.length
        ? null
        : "nodes are lost when it is written";
  return { wrong, behaviour: `map ${Math.ceil(Math.log2(nodes.ids.length + 1))}` };
}

const [first, second] = TINY_CORPUS.authors.ids;
const DECISIONS: readonly Decision[] = [
  { kind: "hide", type: "author", id: first! },
  { kind: "rename", type: "author", id: second!, name: "Ada Lind" },
  { kind: "merge", type: "author", ids: [first!], into: second! },
];

function checkDecisions(text: string): Reaction {
  const { decisions, issues } = readDecisions(text, "f");
  const { corpus } = applyDecisions(TINY_CORPUS, decisions);
  const wrong = corpus.papers.ids.length === TINY_CORPUS.papers.ids.length ? null : "papers vanish";
  return { wrong, behaviour: `${decisions.length} ${behaviourOfIssues(issues)}` };
}

function checkThesaurus(text: string): Reaction {
  const reads = (["author", "keyword"] as const).map((type) =>
    readThesaurus(text, "f", type, TINY_CORPUS),
  );
  for (const { decisions } of reads) applyDecisions(TINY_CORPUS, decisions);
  const behaviour = reads
    .map(({ decisions, issues }) => `${decisions.length} ${behaviourOfIssues(issues)}`)
    .join(" ");
  return { wrong: null, behaviour };
}

const SAVED = JSON.stringify({ ...recipeOf(TINY_MAP), view: writeView(FIRST_VIEW) });

function checkSaved(text: string): Reaction {
  const saved = readSavedMap(text);
  const behaviour = typeof saved === "string" ? saved.replace(/“.*”/su, "") : "read";
  return { wrong: saved === "" ? "no words" : null, behaviour };
}

/** A view that an address asks for has an address of its own, which asks for the same. */
function checkAddress(text: string): Reaction {
  const view = readView(text);
  const address = writeView(view);
  const wrong = writeView(readView(address)) === address ? null : "another view comes back";
  return { wrong, behaviour: [...new URLSearchParams(address).keys()].sort().join(" ") };
}

const EVERYTHING = { ...DEFAULT_NETWORK_OPTIONS, ...DEFAULT_ANALYSIS_OPTIONS };

const TAGS = JSON.stringify(
  {
    tags: [
      { name: "to read", note: "soon", color: 1, members: [{ id: first, name: "Ada", note: "" }] },
      { name: "reeds", color: 0, members: [] },
    ],
  },
  null,
  1,
);
const lineTwo = fingerprintOfLines(SMALL_LISTING.split("\n").slice(1, 2));
const CORRECTIONS = JSON.stringify(
  {
    program: "Asterism",
    form: 1,
    readings: [
      {
        file: "f.txt",
        corrections: [
          { within: null, lines: [2, 2], fingerprint: lineTwo, paper: null },
          { within: null, lines: [2, 3], fingerprint: "0", paper: { title: "Reeds", year: 2001 } },
        ],
      },
    ],
  },
  null,
  1,
);

/** Something that reads a file by its path. */
function fromFile(name: string, read: (path: string) => Promise<unknown>): Subject["react"] {
  const folder = mkdtempSync(join(tmpdir(), "asterism-fuzz-"));
  process.on("exit", () => {
    rmSync(folder, { recursive: true, force: true });
  });
  const path = join(folder, name);
  return refusable(
    async (text) => {
      writeFileSync(path, text);
      await read(path);
      return { wrong: null, behaviour: "read" };
    },
    [Failure, GraphError],
  );
}

/** Each with what it writes, or what people write by hand. */
export function ownFileSubjects(): readonly Subject[] {
  const subject = (name: string, texts: readonly string[], react: Subject["react"]): Subject => ({
    ...{ name, beginnings: { short: texts, long: [] }, react },
  });
  const plain = (check: (text: string) => Reaction) => (text: string) => guarded(() => check(text));
  return [
    ...MAPS.map((format) =>
      subject(
        `map: ${format}`,
        format === "gexf" ? [written(format), FOREIGN] : [written(format)],
        refusable(checkMap, [GraphError]),
      ),
    ),
    subject("saved map", [SAVED, written("gexf")], plain(checkSaved)),
    subject("address of a view", [writeView(FIRST_VIEW), ...ADDRESSES], plain(checkAddress)),
    subject("decisions", [[...writeDecisions(DECISIONS)].join("")], plain(checkDecisions)),
    subject(
      "thesaurus",
      [
        [...writeThesaurus("author", TINY_CORPUS)].join(""),
        [...writeThesaurus("keyword", TINY_CORPUS)].join(""),
      ],
      plain(checkThesaurus),
    ),
    subject(
      "recipe file",
      [SAVED, ...MAPS.map(written)],
      fromFile("map.recipe.json", (path) => readRecipe(path, EVERYTHING)),
    ),
    subject(
      "tags file",
      [TAGS],
      fromFile("tags.json", (tags) => readTagsFile({ tags })),
    ),
    subject(
      "corrections file",
      [CORRECTIONS],
      fromFile("corrections.json", async (path) => {
        const read = await readCorrections(path, ["f.txt"]);
        for (const corrections of read.values())
          readText(SMALL_LISTING, { file: "f.txt", corrections });
      }),
    ),
  ];
}

const ADDRESSES = [
  "corpus=0123456789abcdef&network=keywords&select=author:ada-lind&camera=0.5,0.5,1&years=2001:2010",
  "network=knowledge&link=author:a&link=author:b&page=paper:x&table=papers&base=everything&size=citations",
];
