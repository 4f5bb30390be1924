// Which papers the map is made of: venues, decisions, topics, words, long bylines.
import { Chip, Group, Switch, TextInput } from "@mantine/core";
import type { JSX } from "react";
import { useEffect, useState } from "react";
import type {
  AcceptanceOutcome,
  AcceptanceTier,
  CorpusSummary,
  EntityId,
  Network,
  NetworkOptions,
  Topic,
} from "../../../graph/index.ts";
import { listTopics } from "../../api/explore.ts";
import { chosenPapers } from "../../../graph/model/view-sentence.ts";
import { useAppStore } from "../../state/context.ts";
import { showAmong } from "../../state/filter-actions.ts";
import { changeOptions } from "../../state/view-actions.ts";
import { count, counted } from "../../words.ts";
import { useLoad } from "../shared/use-load.ts";
import { LeftOut } from "./left-out.tsx";
import { PickMany } from "./pick-many.tsx";

interface PaperFiltersProps {
  readonly corpus: CorpusSummary;
  readonly network: Network;
  readonly options: NetworkOptions;
  readonly nameOf: (id: string) => string;
}

export function PaperFilters({ corpus, network, options, nameOf }: PaperFiltersProps): JSX.Element {
  const store = useAppStore();
  const { acceptances } = corpus;
  return (
    <>
      {options.among.length > 0 && (
        <div>
          <Switch
            size="xs"
            label={`Only ${chosenPapers(options.among)}`}
            checked
            onChange={() => {
              store.run(showAmong([]));
            }}
          />
          <LeftOut network={network} by="among" />
        </div>
      )}
      {corpus.venues.length > 0 && (
        <div>
          <PickMany
            label="Venues"
            placeholder="Any venue"
            search={{ corpus: corpus.id, types: ["venue"] }}
            offers={corpus.venues}
            value={options.venues}
            nameOf={nameOf}
            onChange={(ids) => {
              store.run(changeOptions({ venues: sorted(ids as readonly EntityId[]) }));
            }}
          />
          <LeftOut network={network} by="venues" />
        </div>
      )}
      {acceptances.length > 0 && (
        <div>
          <Chip.Group
            multiple
            value={[...options.acceptance]}
            onChange={(values) => {
              type Chosen = AcceptanceOutcome | AcceptanceTier;
              store.run(changeOptions({ acceptance: sorted(values as Chosen[]) }));
            }}
          >
            <Group gap={6} role="group" aria-label="Decisions and tiers">
              {acceptances.map(({ value, papers }) => (
                <Chip key={value} value={value} size="xs" variant="outline">
                  {value} <span className="number">{count(papers)}</span>
                </Chip>
              ))}
            </Group>
          </Chip.Group>
          <LeftOut network={network} by="acceptance" />
        </div>
      )}
      <div>
        <Topics corpus={corpus.id} options={options} nameOf={nameOf} />
        <LeftOut network={network} by="topics" />
      </div>
      <div>
        <Words
          value={options.text}
          onChange={(text) => {
            store.run(changeOptions({ text }));
          }}
        />
        <LeftOut network={network} by="text" />
      </div>
      {options.maxAuthors !== null && network.kind === "coauthorship" && (
        <div>
          <Switch
            size="xs"
            label={`Without papers of more than ${counted(options.maxAuthors, "author")}`}
            checked
            onChange={() => {
              store.run(changeOptions({ maxAuthors: null }));
            }}
          />
          <LeftOut network={network} by="max-authors" />
        </div>
      )}
    </>
  );
}

function Topics({
  corpus,
  options,
  nameOf,
}: Pick<PaperFiltersProps, "options" | "nameOf"> & { readonly corpus: string }): JSX.Element {
  const store = useAppStore();
  const { value, problem } = useLoad(`topics ${corpus}`, (signal) => listTopics(corpus, signal));
  const names = new Map<string, string>(value?.map(({ id, label }) => [id, label]));
  return (
    <PickMany
      label="Topics"
      placeholder={value === null && problem === null ? "Finding topics…" : "Any topic"}
      offers={(value ?? []).map(({ id, label, papers }) => ({ id, name: label, papers }))}
      value={options.topics}
      nameOf={(id) => names.get(id) ?? nameOf(id)}
      onChange={(ids) => {
        store.run(changeOptions({ topics: sorted(ids as readonly Topic["id"][]) }));
      }}
    />
  );
}

/** Words are asked for when the person is done: on Enter, or on leaving the field. */
function Words({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (text: string) => void;
}): JSX.Element {
  const [text, setText] = useState(value);
  useEffect(() => {
    setText(value);
  }, [value]);
  const commit = () => {
    if (text.trim() !== value) onChange(text.trim());
  };
  return (
    <TextInput
      size="xs"
      label="Words in title, abstract or names"
      placeholder="Any words"
      maxLength={300}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
      }}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === "Enter") commit();
      }}
    />
  );
}

function sorted<T extends string>(values: readonly T[]): readonly T[] {
  return [...values].sort();
}
