// The groups of the map that somebody's links lead to: whom they hold together.
import type { JSX } from "react";
import type { SubjectId } from "../../../graph/index.ts";
import { groupTies, type GroupTie } from "../../../graph/query/group-ties.ts";
import type { IndexedMap } from "../../map/indexed-map.ts";
import { counted, measure, NETWORK_NAMES } from "../../words.ts";
import { statsOf } from "../inspector/node-page.tsx";
import { Section, Stats } from "../inspector/parts.tsx";
import { EntityLink, SelectionLink } from "../shared/entity-link.tsx";
import { percent } from "./page-words.ts";

/** Groups, and neighbours in each, that are named. */
const MOST_GROUPS = 8;
const MOST_NAMED = 4;

interface GroupsProps {
  readonly indexed: IndexedMap | null;
  readonly id: SubjectId;
}

export function Groups({ indexed, id }: GroupsProps): JSX.Element | null {
  const node = indexed?.indexOf.get(id);
  if (indexed === null || node === undefined) return null;
  const { map } = indexed;
  const ties = groupTies(map, node);
  if (ties.length === 0) return null;
  const elsewhere = ties.filter(({ own }) => !own).reduce((sum, { share }) => sum + share, 0);
  return (
    <Section
      title="Groups it ties together"
      aside={`on the open map: ${NETWORK_NAMES[map.network.kind]}`}
    >
      <p className="small section-words">
        {elsewhere === 0
          ? "All its links stay within one group."
          : `${percent(elsewhere)} of the strength of its links leads out of its own group.`}
      </p>
      <ul className="rows">
        {ties.slice(0, MOST_GROUPS).map((tie) => (
          <Tie key={tie.community} tie={tie} indexed={indexed} />
        ))}
      </ul>
      {ties.length > MOST_GROUPS && (
        <p className="small quiet">and {counted(ties.length - MOST_GROUPS, "group")} more</p>
      )}
      <div className="groups-stats">
        <Stats stats={statsOf(indexed, node)} />
      </div>
    </Section>
  );
}

function Tie({ tie, indexed }: { readonly tie: GroupTie; readonly indexed: IndexedMap }) {
  const { communities, network } = indexed.map;
  const group = communities[tie.community]!;
  const named = tie.neighbours.slice(0, MOST_NAMED);
  return (
    <li className="tie">
      <div className="row">
        <span className="dot" style={{ background: group.color }} aria-hidden />
        <SelectionLink to={{ type: "community", id: group.id }} className="link grow">
          {group.label}
        </SelectionLink>
        {tie.own && <span className="badge">own group</span>}
        <span className="tie-bar" aria-hidden>
          <span style={{ width: `${tie.share * 100}%`, background: group.color }} />
        </span>
        <span
          className="number small tie-share"
          title={`Sum of link strengths: ${measure(tie.strength)}`}
        >
          {percent(tie.share)}
        </span>
      </div>
      <p className="small quiet tie-names">
        {named.map((neighbour, i) => (
          <span key={neighbour}>
            {i > 0 && ", "}
            <EntityLink id={network.nodes.ids[neighbour]!}>
              {network.nodes.labels[neighbour]}
            </EntityLink>
          </span>
        ))}
        {tie.neighbours.length > named.length &&
          ` and ${counted(tie.neighbours.length - named.length, "other")}`}
      </p>
    </li>
  );
}
