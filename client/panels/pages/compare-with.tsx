// Finds another of the same kind to set beside what a page is about.
import type { JSX } from "react";
import { useState } from "react";
import type { SubjectId, SubjectType } from "../../../graph/index.ts";
import { listTopics } from "../../api/explore.ts";
import { useAppStore } from "../../state/context.ts";
import { comparePages } from "../../state/page-actions.ts";
import { counted } from "../../words.ts";
import { topicHits } from "../search/topic-hits.ts";
import { useSearch } from "../search/use-search.ts";
import { FindList, type FoundRow } from "../shared/find-list.tsx";
import { useLoad } from "../shared/use-load.ts";
import "./compare-with.css";

export interface Offer {
  readonly id: SubjectId;
  readonly name: string;
  /** Shared with what the page is about. */
  readonly papers: number;
}

/** Rows shown. */
const MOST = 8;

interface CompareWithProps {
  readonly corpus: string;
  readonly about: SubjectId;
  readonly type: SubjectType;
  /** Shown before anything is typed. */
  readonly offers: readonly Offer[];
}

type Row = FoundRow<SubjectId>;

export default function CompareWith({
  corpus,
  about,
  type,
  offers,
}: CompareWithProps): JSX.Element {
  const store = useAppStore();
  const [text, setText] = useState("");
  const found = useRows(corpus, type, text);
  const blank = text.trim() === "";
  const offered = offers.map(({ id, name, papers }): Row => ({
    id,
    name,
    hint: `${counted(papers, "paper")} together`,
  }));
  const rows = (blank && offered.length > 0 ? offered : found)
    .filter(({ id }) => id !== about)
    .slice(0, MOST);
  return (
    <div className="compare-with">
      <FindList
        sought={`another ${type} to compare with`}
        listLabel={`Each ${type} found`}
        text={text}
        onText={setText}
        rows={rows}
        empty={
          rows.length === 0 && !blank
            ? `Nothing is called “${text.trim()}”. Try fewer letters.`
            : null
        }
        onPick={(id) => {
          store.run(comparePages(about, id));
        }}
      />
    </div>
  );
}

function useRows(corpus: string, type: SubjectType, text: string): readonly Row[] {
  const topical = type === "topic";
  const { hits } = useSearch(topical ? null : corpus, text, topical ? null : type);
  const { value: topics } = useLoad(`topics ${corpus} ${topical}`, (signal) =>
    topical ? listTopics(corpus, signal) : Promise.resolve([]),
  );
  if (topical) {
    const all = topics ?? [];
    const matching = text.trim() === "" ? all : topicHits(all, text);
    return matching.map(({ id, label, papers }) => ({
      id,
      name: label,
      hint: counted(papers, "paper"),
    }));
  }
  return (hits ?? []).map(({ id, label, hint }) => ({ id, name: label, hint }));
}
