// What became of the nodes and links of a map from one part to the other, as rows to read and to
// save. Pure.
import type { Change, DifferenceAnswer, NetworkMap } from "../../../graph/index.ts";
import { csvRow } from "../../../graph/model/csv.ts";
import { CHANGES, changeOf } from "../../../graph/model/difference.ts";
import type { Selection } from "../../state/view.ts";

/** What can be selected on a map that is compared. */
export type Subject = Extract<Selection, { type: "node" | "link" }>;

export interface Changes {
  /** Of each node and link, an index into CHANGES. */
  readonly nodes: Uint8Array;
  readonly links: Uint8Array;
}

/** One thing with what each part has of it. */
export interface ChangeRow {
  readonly subject: Subject;
  readonly name: string;
  readonly change: Change;
  /** Papers of a node, strength of a link. */
  readonly first: number;
  readonly second: number;
}

/** Cost: linear in nodes and links. */
export function changesOf({ first, second }: DifferenceAnswer): Changes {
  const column = (one: readonly number[], other: readonly number[]) =>
    Uint8Array.from(one, (value, i) => CHANGES.indexOf(changeOf(value, other[i]!)));
  return {
    nodes: column(first.nodePapers, second.nodePapers),
    links: column(first.linkStrengths, second.linkStrengths),
  };
}

/** What of a map changed in one way, most changed first; ties by name, then by place. */
export function rowsOf(
  map: NetworkMap,
  { first, second }: DifferenceAnswer,
  what: "nodes" | "links",
  changes: Changes,
  change: Change,
): readonly ChangeRow[] {
  const column = changes[what];
  const wanted = CHANGES.indexOf(change);
  const [one, other] =
    what === "nodes"
      ? [first.nodePapers, second.nodePapers]
      : [first.linkStrengths, second.linkStrengths];
  const rows: ChangeRow[] = [];
  column.forEach((value, i) => {
    if (value !== wanted) return;
    rows.push({ ...subjectOf(map, what, i), change, first: one[i]!, second: other[i]! });
  });
  const by = ({ first, second }: ChangeRow) => Math.abs(second - first) || first + second;
  return rows.sort((a, b) => by(b) - by(a) || (a.name < b.name ? -1 : Number(a.name > b.name)));
}

function subjectOf(
  { network: { nodes, links } }: NetworkMap,
  what: "nodes" | "links",
  i: number,
): Pick<ChangeRow, "subject" | "name"> {
  if (what === "nodes")
    return { subject: { type: "node", id: nodes.ids[i]! }, name: nodes.labels[i]! };
  const [a, b] = [links.sources[i]!, links.targets[i]!];
  return {
    subject: { type: "link", source: nodes.ids[a]!, target: nodes.ids[b]! },
    name: `${nodes.labels[a]!} – ${nodes.labels[b]!}`,
  };
}

/** All that changed, and what did not, as a table. */
export function changesCsv(
  map: NetworkMap,
  numbers: DifferenceAnswer,
  what: "nodes" | "links",
  changes: Changes,
): string {
  const measured = what === "nodes" ? "papers" : "strength";
  const ids = what === "nodes" ? ["id"] : ["one", "other"];
  const head = ["change", "name", ...ids];
  const parts = [numbers.first, numbers.second].map(({ words }) => `${measured}: ${words}`);
  const rows = CHANGES.flatMap((change) => rowsOf(map, numbers, what, changes, change));
  const lines = rows.map(({ subject, name, change, first, second }) => {
    const own = subject.type === "node" ? [subject.id] : [subject.source, subject.target];
    return csvRow([change, name, ...own, first, second]);
  });
  return [csvRow([...head, ...parts]), ...lines].join("");
}
