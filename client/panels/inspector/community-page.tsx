// A group of the map: what it is called and why, and who leads it.
import { Button } from "@mantine/core";
import type { JSX } from "react";
import type { EntityId, NetworkMap } from "../../../graph/index.ts";
import { decidableTypeOf } from "../../../graph/model/decision.ts";
import { getPapersOfGroup, groupExportUrl, mapPath } from "../../api/explore.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import { toggleCommunity } from "../../state/view-actions.ts";
import { count, counted, ITEM_WORDS, measure } from "../../words.ts";
import { CorrectMenu } from "../corrections/correct-menu.tsx";
import { EntityLink } from "../shared/entity-link.tsx";
import { Frame } from "./frame.tsx";
import { PaperDownloads } from "./paper-downloads.tsx";
import { PaperList } from "./paper-list.tsx";
import { Bar, Section } from "./parts.tsx";
import { typeOf } from "./titles.ts";

interface CommunityPageProps {
  readonly map: NetworkMap;
  readonly id: number;
}

export function CommunityPage({ map, id }: CommunityPageProps): JSX.Element {
  const store = useAppStore();
  const isolated = useAppState((state) => state.view.isolated === id);
  const corpus = useAppState((state) => state.view.corpus);
  const options = useAppState((state) => state.view.options);
  const community = map.communities[id];
  if (community === undefined) {
    return (
      <Frame kind="community" title="No such group" subtitle={null}>
        <p className="quiet">This map has {counted(map.communities.length, "group")}.</p>
      </Frame>
    );
  }
  const { nodes, kind } = map.network;
  const keywords = keywordsByLabel(map);
  const best = community.terms[0]?.score ?? 1;
  return (
    <Frame
      kind="community"
      title={community.label}
      subtitle={`${counted(community.size, ...ITEM_WORDS[kind])} · ${counted(community.papers, "paper")}`}
    >
      <Button
        variant={isolated ? "filled" : "default"}
        size="xs"
        onClick={() => {
          store.run(toggleCommunity(id));
        }}
      >
        {isolated ? "Show all groups" : "Show only this group"}
      </Button>
      {community.terms.length > 0 && (
        <Section title="What sets it apart">
          <p className="small quiet section-words">
            Papers of this group, and how many times as often as elsewhere.
          </p>
          <ul className="rows">
            {community.terms.map(({ term, score, papers, lift }) => (
              <li
                key={term}
                className="row"
                title={`${counted(papers, "paper")} of this group, ${timesInWords(lift)} as often as elsewhere (score ${measure(score)})`}
              >
                <span className="grow">
                  <Term term={term} id={keywords.get(term) ?? null} />
                </span>
                <Bar share={score / best} color={community.color} />
                <span className="small quiet number">
                  {count(papers)} · {timesInWords(lift)}
                </span>
                {keywords.has(term) && (
                  <CorrectMenu compact id={keywords.get(term)!} type="keyword" name={term} />
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title="Most important members" aside="papers on the whole map">
        <ul className="rows">
          {community.leaders.map((node) => (
            <li key={node} className="row">
              <span className="dot" style={{ background: community.color }} aria-hidden />
              <EntityLink id={nodes.ids[node]!} className="link grow">
                {nodes.labels[node]}
              </EntityLink>
              <span className="small quiet number">
                {counted(nodes.occurrences[node]!, "paper")}
              </span>
              <CorrectRow id={nodes.ids[node]!} name={nodes.labels[node]!} />
            </li>
          ))}
        </ul>
      </Section>
      {corpus !== null && (
        <PaperList
          name={`${mapPath(corpus, kind, options)} ${id}`}
          load={(next, signal) => getPapersOfGroup(corpus, kind, options, id, next, signal)}
          aside={
            <PaperDownloads urlOf={(format) => groupExportUrl(corpus, kind, options, id, format)} />
          }
        />
      )}
    </Frame>
  );
}

/** A term that is a keyword of this map leads to its page. */
function Term({ term, id }: { readonly term: string; readonly id: EntityId | null }) {
  return id === null ? term : <EntityLink id={id}>{term}</EntityLink>;
}

function CorrectRow({ id, name }: { readonly id: EntityId; readonly name: string }) {
  const type = decidableTypeOf(id);
  return type === null ? null : <CorrectMenu compact id={id} type={type} name={name} />;
}

/** Ids of the keywords that a map shows, by what they are called. */
function keywordsByLabel({ network }: NetworkMap): ReadonlyMap<string, EntityId> {
  const { ids, labels } = network.nodes;
  return new Map(
    ids.flatMap((id, node) => (typeOf(id) === "keyword" ? [[labels[node]!, id] as const] : [])),
  );
}

/** `9.2×`. */
function timesInWords(lift: number): string {
  return `${measure(Math.round(lift * 10) / 10)}×`;
}
