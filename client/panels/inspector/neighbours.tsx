// The neighbours of a node on the map, strongest link first; the number leads to the papers behind.
import type { JSX } from "react";
import { useState } from "react";
import type { IndexedMap } from "../../map/indexed-map.ts";
import { linksOf, otherEnd } from "../../map/indexed-map.ts";
import { wayOf } from "../../map/link-ways.ts";
import { count, counted, measure } from "../../words.ts";
import { EntityLink, SelectionLink } from "../shared/entity-link.tsx";
import { Bar, Section } from "./parts.tsx";
import { MoreButton } from "./more-button.tsx";

const FIRST = 8;

interface NeighboursProps {
  readonly indexed: IndexedMap;
  readonly node: number;
}

export function Neighbours({ indexed, node }: NeighboursProps): JSX.Element | null {
  const [all, setAll] = useState(false);
  const { network, partition, communities } = indexed.map;
  const links = linksOf(indexed, node);
  if (links.length === 0) return null;
  // In the knowledge graph most links are one paper each: nothing to compare, nothing to open.
  const equal =
    links.every((link) => network.links.papers[link] === 1) && network.kind === "knowledge";
  const strongest = network.links.strengths[links[0]!]!;
  // Of a large map neighbours may be on their way, and of very many only the strongest come.
  const degree = network.nodes.degrees[node]!;
  const known =
    links.length < degree ? `${count(links.length)} of ${count(degree)}` : count(links.length);
  return (
    <Section title="Neighbours on this map" aside={known}>
      <ul className="rows">
        {links.slice(0, all ? undefined : FIRST).map((link) => {
          const other = otherEnd(network.links, link, node);
          const strength = network.links.strengths[link]!;
          const papers = network.links.papers[link]!;
          const color = communities[partition.communities[other]!]?.color ?? "gray";
          const id = network.nodes.ids[other]!;
          const way = wayOf(network.links, link, node);
          return (
            <li key={link} className="row">
              <span className="dot" style={{ background: color }} aria-hidden />
              <EntityLink id={id} className="link grow">
                {way !== null && <span className="quiet">{way} </span>}
                {network.nodes.labels[other]}
              </EntityLink>
              {!equal && (
                <>
                  <Bar share={strength / strongest} color={color} />
                  <SelectionLink
                    to={{ type: "link", source: network.nodes.ids[node]!, target: id }}
                    className="link small quiet number"
                    label={`${counted(papers, "paper")} with ${network.nodes.labels[other]!}`}
                  >
                    <span title={`Link strength ${measure(strength)}`}>
                      {counted(papers, "paper")}
                      <span className="visually-hidden"> with {network.nodes.labels[other]}</span>
                    </span>
                  </SelectionLink>
                </>
              )}
            </li>
          );
        })}
      </ul>
      {!all && links.length > FIRST && (
        <MoreButton
          onMore={() => {
            setAll(true);
          }}
        >
          Show all {count(links.length)}
        </MoreButton>
      )}
    </Section>
  );
}
