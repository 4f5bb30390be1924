// Choosing several authors, venues, topics or papers by name: those offered, and whatever a search finds.
import { MultiSelect } from "@mantine/core";
import type { JSX, KeyboardEvent } from "react";
import { useState } from "react";
import type { EntityType } from "../../../graph/index.ts";
import { counted } from "../../words.ts";
import { useSearch } from "../search/use-search.ts";
import { rememberName } from "./names-seen.ts";

export interface Offer {
  readonly id: string;
  readonly name: string;
  readonly papers: number;
}

interface PickManyProps {
  readonly label: string;
  readonly placeholder: string;
  /** What a search may find beside what is offered; nothing is searched for otherwise. */
  readonly search?: { readonly corpus: string; readonly types: readonly EntityType[] };
  readonly offers: readonly Offer[];
  readonly value: readonly string[];
  readonly nameOf: (id: string) => string;
  readonly onChange: (ids: readonly string[]) => void;
  /** One alone: another takes its place. */
  readonly single?: boolean;
}

/** There is but one name: what is typed stands beside it. */
const IN_ONE_LINE = { pillsList: { flexWrap: "nowrap" }, inputField: { minWidth: 20 } } as const;

export function PickMany(props: PickManyProps): JSX.Element {
  const { label, placeholder, search, offers, value, nameOf, onChange, single = false } = props;
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [only] = search?.types ?? [];
  const type = search?.types.length === 1 ? (only ?? null) : null;
  const { hits, text: answered } = useSearch(search?.corpus ?? null, text, type);
  const found = (hits ?? [])
    .filter((hit) => search?.types.includes(hit.type) ?? false)
    .map(({ id, label, papers }) => ({ id, name: label, papers }));
  const choices = new Map<string, Offer>(
    [...value.map((id) => ({ id, name: nameOf(id), papers: 0 })), ...offers, ...found].map(
      (offer) => [offer.id, offer],
    ),
  );
  const foundIds = new Set<string>(found.map(({ id }) => id));
  const typed = text.trim().toLowerCase();
  const named = (name: string) => name.toLowerCase().includes(typed);
  const fits = (id: string, name: string) => foundIds.has(id) || named(name);
  const take = (ids: readonly string[]) => {
    for (const id of ids) rememberName(id, choices.get(id)?.name ?? nameOf(id));
    onChange(single ? ids.slice(-1) : ids);
    if (single) setText("");
    // There is nothing more to choose: the list would only cover what stands below.
    if (single && ids.length > 0) setOpen(false);
  };
  /** Enter takes the first that is offered, unless another one was walked to. */
  const takeFirst = (event: KeyboardEvent<HTMLInputElement>) => {
    const walked = event.currentTarget.getAttribute("aria-activedescendant") ?? "";
    if (event.key !== "Enter" || typed === "" || walked !== "") return;
    const first = [...choices.values()].find(
      ({ id, name }) =>
        !value.includes(id) && (answered === text.trim() ? fits(id, name) : named(name)),
    );
    if (first === undefined) return;
    event.preventDefault();
    take([...value, first.id]);
    setText("");
  };
  return (
    <MultiSelect
      size="xs"
      label={label}
      placeholder={value.length === 0 ? placeholder : ""}
      searchable
      clearable
      hidePickedOptions
      maxDropdownHeight={220}
      dropdownOpened={open}
      onDropdownOpen={() => {
        setOpen(true);
      }}
      onDropdownClose={() => {
        setOpen(false);
      }}
      {...(single ? { styles: IN_ONE_LINE } : {})}
      limit={60}
      data={Array.from(choices.values(), ({ id, name }) => ({ value: id, label: name }))}
      value={[...value]}
      searchValue={text}
      onSearchChange={setText}
      filter={({ options, limit }) =>
        options
          .filter((option) => "value" in option && fits(option.value, option.label))
          .slice(0, limit)
      }
      renderOption={({ option }) => (
        <span className="pick-option">
          <span>{option.label}</span>
          <span className="quiet small number">
            {counted(choices.get(option.value)?.papers ?? 0, "paper")}
          </span>
        </span>
      )}
      nothingFoundMessage={
        search !== undefined && text === "" ? "Type a name." : "Nothing of this name."
      }
      onKeyDown={takeFirst}
      onChange={take}
    />
  );
}
