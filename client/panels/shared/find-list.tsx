// A field with the list of what it finds below, walked by arrow keys: for choosing one thing.
import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import type { JSX } from "react";

export interface FoundRow<Id extends string> {
  readonly id: Id;
  readonly name: string;
  /** Tells it from others of its name; may be empty. */
  readonly hint: string;
}

interface FindListProps<Id extends string> {
  /** What is sought: `another author`. */
  readonly sought: string;
  /** What the list holds, for those who hear it. */
  readonly listLabel: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly rows: readonly FoundRow<Id>[];
  /** In place of rows; null: none. */
  readonly empty: string | null;
  readonly onPick: (id: Id) => void;
}

export function FindList<Id extends string>({
  sought,
  listLabel,
  text,
  onText,
  rows,
  empty,
  onPick,
}: FindListProps<Id>): JSX.Element {
  const combobox = useCombobox({ opened: true });
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        const row = rows.find((one) => one.id === id);
        if (row !== undefined) onPick(row.id);
      }}
    >
      <Combobox.EventsTarget withExpandedAttribute>
        <TextInput
          autoFocus
          data-autofocus
          role="combobox"
          aria-label={`Find ${sought}`}
          placeholder={`Find ${sought}`}
          leftSection={<IconSearch size={16} aria-hidden />}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            onText(event.currentTarget.value);
            combobox.resetSelectedOption();
          }}
        />
      </Combobox.EventsTarget>
      <Combobox.Options aria-label={listLabel} className="pick-list">
        {empty !== null && <Combobox.Empty>{empty}</Combobox.Empty>}
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
  );
}
