// The inspector's page of one entity: its numbers on the map, and everything else known of it.
import { Skeleton } from "@mantine/core";
import type { JSX } from "react";
import type { EntityId, NetworkMap } from "../../../graph/index.ts";
import { decidableTypeOf } from "../../../graph/model/decision.ts";
import type { Profile } from "../../api/explore.ts";
import { getProfile } from "../../api/explore.ts";
import type { IndexedMap } from "../../map/indexed-map.ts";
import { isOnWholeMap } from "../../map/levels/presence.ts";
import { useAppState } from "../../state/context.ts";
import { count, measure } from "../../words.ts";
import { CorrectMenu } from "../corrections/correct-menu.tsx";
import { SelectionLink } from "../shared/entity-link.tsx";
import { useLoad } from "../shared/use-load.ts";
import { AbsentNote } from "./absent-note.tsx";
import { Frame } from "./frame.tsx";
import { NameQuestions } from "./name-questions.tsx";
import { Neighbours } from "./neighbours.tsx";
import { PageButtons } from "./page-buttons.tsx";
import { PaperPage } from "./paper-page.tsx";
import type { Stat } from "./parts.tsx";
import { Stats } from "./parts.tsx";
import { ProfilePage } from "./profile-page.tsx";
import { subtitleOf, typeOf } from "./titles.ts";

interface NodePageProps {
  readonly corpus: string;
  readonly id: EntityId;
  readonly indexed: IndexedMap | null;
}

export function NodePage({ corpus, id, indexed }: NodePageProps): JSX.Element {
  const node = indexed?.indexOf.get(id) ?? null;
  const onMap = indexed === null ? null : isOnWholeMap(indexed.map, id);
  const { value: profile, problem } = useLoad(`profile ${corpus} ${id}`, (signal) =>
    getProfile(corpus, id, signal),
  );
  const correctable = decidableTypeOf(id);
  const loading = useAppState((state) => state.map.status === "loading");
  const label = node === null || indexed === null ? null : indexed.map.network.nodes.labels[node]!;
  const name = profile === null ? label : profile.type === "paper" ? profile.label : profile.name;
  return (
    <Frame
      kind={typeOf(id)}
      title={name ?? (problem?.status === 404 ? "Not in this collection" : "…")}
      subtitle={profile === null ? null : subtitleOf(profile)}
      actions={
        profile !== null &&
        profile.type !== "paper" &&
        correctable !== null && (
          <CorrectMenu id={profile.id} type={correctable} name={profile.name} />
        )
      }
    >
      {problem !== null && (
        <p role="alert">
          {problem.status === 404
            ? `Nothing here is known as “${id}”. The address may belong to another collection.`
            : problem.message}
        </p>
      )}
      {profile?.type === "author" && <NameQuestions corpus={corpus} id={profile.id} />}
      {onMap === false && indexed !== null && profile !== null && !loading && (
        <AbsentNote profile={profile} map={indexed.map} />
      )}
      {onMap === null && indexed !== null && profile !== null && (
        <p className="quiet small" role="status">
          Looking for it on the map…
        </p>
      )}
      {node !== null && indexed !== null && (
        <>
          <Stats stats={statsOf(indexed, node)} />
          <CommunityLine indexed={indexed} node={node} />
          <Neighbours key={id} indexed={indexed} node={node} />
        </>
      )}
      {profile === null && problem === null && <Skeleton height={120} mt={20} />}
      {profile !== null && <ProfileBody corpus={corpus} profile={profile} indexed={indexed} />}
    </Frame>
  );
}

function ProfileBody(props: {
  readonly corpus: string;
  readonly profile: Profile;
  readonly indexed: IndexedMap | null;
}): JSX.Element {
  const { profile, ...rest } = props;
  return profile.type === "paper" ? (
    <>
      <PageButtons corpus={props.corpus} id={profile.id} offers={[]} />
      <PaperPage paper={profile} />
    </>
  ) : (
    <ProfilePage key={profile.id} profile={profile} {...rest} />
  );
}

function CommunityLine({ indexed, node }: { indexed: IndexedMap; node: number }) {
  const community = indexed.map.communities[indexed.map.partition.communities[node]!];
  if (community === undefined) return null;
  return (
    <p className="row" style={{ margin: "10px 0 0" }}>
      <span className="dot" style={{ background: community.color }} aria-hidden />
      <span className="quiet small">Group</span>
      <SelectionLink to={{ type: "community", id: community.id }} className="link grow">
        {community.label}
      </SelectionLink>
    </p>
  );
}

/** The numbers of a node on its map. */
export function statsOf({ map }: IndexedMap, node: number): readonly Stat[] {
  const { nodes } = map.network;
  const papers = {
    label: "Papers",
    value: count(nodes.occurrences[node]!),
    help: "Papers of this view that hold it.",
  };
  const strength = nodes.totalLinkStrengths[node]!;
  return [
    ...(nodes.ids[node]!.startsWith("paper:") ? [] : [papers]),
    {
      label: "Links",
      value: count(nodes.degrees[node]!),
      help: "Neighbours on this map.",
    },
    { label: "Strength", value: measure(strength), help: "Sum of the strengths of its links." },
    {
      label: "PageRank",
      value: `#${count(map.levels?.ranks.pageRank[node] ?? rankOf(map.centrality.pageRank, node))}`,
      help: `Place by PageRank among ${count(nodeCount(map))}; the value is ${measure(map.centrality.pageRank[node]!)}.`,
    },
    bridgingOf(map, node),
  ];
}

/** Betweenness; said to be an estimate where only a sample of starting points was walked from. */
function bridgingOf(map: NetworkMap, node: number): Stat {
  const { betweenness, betweennessSources: sources } = map.centrality;
  const nodes = nodeCount(map);
  const place = `#${count(map.levels?.ranks.betweenness[node] ?? rankOf(betweenness, node))}`;
  const help = `Place by betweenness: how often it lies on the shortest way between two others (${measure(betweenness[node]!)}).`;
  return sources < nodes
    ? {
        label: "Bridging, estimated",
        value: `≈ ${place}`,
        help: `${help} Estimated from ${count(sources)} of ${count(nodes)} starting points.`,
      }
    : { label: "Bridging", value: place, help };
}

/** Nodes of the whole map, however many of them are held. */
function nodeCount({ levels, network }: NetworkMap): number {
  return levels?.outline.whole.nodes ?? network.nodes.ids.length;
}

/** 1 for the highest value; equal values share a place. */
export function rankOf(values: ArrayLike<number>, index: number): number {
  let rank = 1;
  const value = values[index]!;
  for (let i = 0; i < values.length; i++) if (values[i]! > value) rank++;
  return rank;
}
