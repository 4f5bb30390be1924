// Finds another of the same kind to set beside what a page is about.
import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import type { JSX } from "react";
import { useState } from "react";
import type { SubjectId, SubjectType } from "../../../graph/index.ts";
import { listTopics } from "../../api/explore.ts";
import { useAppStore } from "../../state/context.ts";
import { comparePages } from "../../state/page-actions.ts";
import { counted } from "../../words.ts";
import { topicHits } from "../search/topic-hits.ts";
import { useSearch } from "../search/use-search.ts";
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

interface Row {
  readonly id: SubjectId;
  readonly name: string;
  readonly hint: string;
}

export default function CompareWith({
  corpus,
  about,
  type,
  offers,
}: CompareWithProps): JSX.Element {
  const store = useAppStore();
  const [text, setText] = useState("");
  const combobox = useCombobox({ opened: true });
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
      <Combobox
        store={combobox}
        onOptionSubmit={(id) => {
          const row = rows.find((one) => one.id === id);
          if (row !== undefined) store.run(comparePages(about, row.id));
        }}
      >
        <Combobox.EventsTarget withExpandedAttribute>
          <TextInput
            autoFocus
            role="combobox"
            aria-label={`Find another ${type} to compare with`}
            placeholder={`Find another ${type}`}
            leftSection={<IconSearch size={16} aria-hidden />}
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              combobox.resetSelectedOption();
            }}
          />
        </Combobox.EventsTarget>
        <Combobox.Options aria-label={`Each ${type} found`} className="pick-list">
          {rows.length === 0 && !blank && (
            <Combobox.Empty>Nothing is called “{text.trim()}”. Try fewer letters.</Combobox.Empty>
          )}
          {rows.map(({ id, name, hint }) => (
            <Combobox.Option key={id} value={id} className="hit">
              <span className="hit-words">
                <span className="hit-label">{name}</span>
                {hint !== "" && <span className="hit-hint">{hint}</span>}
              </span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox>
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
