// Finds another author, venue or keyword by a few letters; at first those of a like name.
import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import type { JSX } from "react";
import { useState } from "react";
import type { EntityId, EntityType, NamedRef, SearchHit } from "../../../graph/index.ts";
import { listIdentities } from "../../api/curation.ts";
import { counted } from "../../words.ts";
import { typeOf } from "../inspector/titles.ts";
import { useSearch } from "../search/use-search.ts";
import { useLoad } from "../shared/use-load.ts";
import { likeName, offer, suspectsOf } from "./suspects.ts";

/** Hits shown. */
const MOST = 8;

interface PickEntityProps {
  readonly corpus: string;
  readonly type: EntityType;
  /** To which another is sought: suspects and names like it are offered before anything is typed. */
  readonly to: NamedRef;
  /** Not to be offered: itself, and what is picked already. */
  readonly without: readonly EntityId[];
  readonly onPick: (hit: SearchHit) => void;
}

export function PickEntity({ corpus, type, to, without, onPick }: PickEntityProps): JSX.Element {
  const [text, setText] = useState("");
  const blank = text.trim() === "";
  const asked = blank ? likeName(to.name, type) : text;
  const { hits, problem } = useSearch(corpus, asked, type);
  const combobox = useCombobox({ opened: true });
  const suspects = useSuspects(corpus, to.id);
  const offered = offer([...(blank ? suspects : []), ...(hits ?? [])], without, MOST);
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
      <Combobox.EventsTarget withExpandedAttribute>
        <TextInput
          data-autofocus
          role="combobox"
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
            {blank
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

function useSuspects(corpus: string, id: EntityId): readonly SearchHit[] {
  const author = typeOf(id) === "author";
  const { value } = useLoad(`suspects ${corpus} ${id}`, async (signal) =>
    author
      ? (await listIdentities(corpus, { codes: ["maybe-one-author"], about: id, limit: 5 }, signal))
          .items
      : [],
  );
  return suspectsOf(value ?? [], id);
}
