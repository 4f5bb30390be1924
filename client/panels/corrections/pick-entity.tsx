// Finds another author, venue or keyword by a few letters; at first those of a like name.
import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import type { JSX } from "react";
import { useState } from "react";
import type { EntityId, EntityType, SearchHit } from "../../../graph/index.ts";
import { counted } from "../../words.ts";
import { useSearch } from "../search/use-search.ts";

/** Hits shown. */
const MOST = 8;

interface PickEntityProps {
  readonly corpus: string;
  readonly type: EntityType;
  /** Names like this one are offered before anything is typed. */
  readonly like: string;
  /** Not to be offered: itself, and what is picked already. */
  readonly without: readonly EntityId[];
  readonly onPick: (hit: SearchHit) => void;
}

export function PickEntity({ corpus, type, like, without, onPick }: PickEntityProps): JSX.Element {
  const [text, setText] = useState("");
  const asked = text.trim() === "" ? like : text;
  const { hits, problem } = useSearch(corpus, asked, type);
  const combobox = useCombobox();
  const offered = (hits ?? []).filter(({ id }) => !without.includes(id)).slice(0, MOST);
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        const hit = offered.find((one) => one.id === id);
        if (hit === undefined) return;
        setText("");
        onPick(hit);
      }}
    >
      <Combobox.EventsTarget>
        <TextInput
          data-autofocus
          role="combobox"
          aria-expanded
          aria-label={`Find the other ${type}`}
          placeholder={`Find the other ${type}`}
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
        {problem !== null && <Combobox.Empty>{problem}</Combobox.Empty>}
        {hits !== null && offered.length === 0 && (
          <Combobox.Empty>
            {text.trim() === ""
              ? `No other ${type} has a name like this one. Type to find any.`
              : `Nothing is called “${text.trim()}”. Try fewer letters.`}
          </Combobox.Empty>
        )}
        {offered.map(({ id, label, hint, papers }) => (
          <Combobox.Option key={id} value={id} className="hit">
            <span className="hit-words">
              <span className="hit-label">{label}</span>
              <span className="hit-hint">{hint === "" ? counted(papers, "paper") : hint}</span>
            </span>
          </Combobox.Option>
        ))}
      </Combobox.Options>
    </Combobox>
  );
}
