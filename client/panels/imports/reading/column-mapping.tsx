// Which column of a table holds what: guessed, shown with its first values, and corrected by choosing.
import { Button } from "@mantine/core";
import type { JSX } from "react";
import { useId } from "react";
import type { SheetTable } from "../../../../graph/index.ts";
import type { Hints } from "../pending.ts";
import { FIELD_WORDS, fieldsToShow, headingOf, type ColumnField } from "./column-words.ts";

interface ColumnMappingProps {
  readonly name: string;
  readonly table: SheetTable;
  /** What the text was read as, if it is no table to the reader. */
  readonly isOther: boolean;
  readonly columns: Hints["columns"];
  readonly onChange: (columns: Hints["columns"]) => void;
}

export function ColumnMapping({
  name,
  table,
  isOther,
  columns,
  onChange,
}: ColumnMappingProps): JSX.Element {
  const { shown, others } = fieldsToShow(table, columns);
  const needsTitle = headingOf("title", table, columns) === "";
  if (isOther && columns === null)
    return (
      <p className="mapping-offer small">
        It looks like a table, too: {table.columns.map(({ heading }) => heading).join(", ")}.{" "}
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => {
            onChange({});
          }}
        >
          Read it as a table
        </Button>
      </p>
    );
  const field = (one: ColumnField) => (
    <FieldRow
      key={one}
      field={one}
      name={name}
      table={table}
      heading={headingOf(one, table, columns)}
      onChange={(heading) => {
        onChange({ ...columns, [one]: heading });
      }}
    />
  );
  return (
    <details className="mapping" open={needsTitle || columns !== null || !table.isRead}>
      <summary>Which column holds what</summary>
      {needsTitle && (
        <div className="mapping-ask" role="status">
          <strong>Which column holds the titles?</strong> Its columns are:
          <ul>
            {table.columns.map(({ heading, samples }, at) => (
              <li key={at}>
                {heading} <span className="quiet small">{samples[0] ?? "(empty)"}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="mapping-fields">{shown.map(field)}</div>
      <details className="mapping-more">
        <summary className="small">More fields</summary>
        <div className="mapping-fields">{others.map(field)}</div>
      </details>
      {columns !== null && (
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => {
            onChange(null);
          }}
        >
          Back to the guess
        </Button>
      )}
    </details>
  );
}

interface FieldRowProps {
  readonly field: ColumnField;
  readonly name: string;
  readonly table: SheetTable;
  readonly heading: string;
  readonly onChange: (heading: string) => void;
}

function FieldRow({ field, name, table, heading, onChange }: FieldRowProps): JSX.Element {
  const id = useId();
  const column = table.columns.find((one) => one.heading === heading);
  return (
    <div className="mapping-field" data-empty={heading === "" || undefined}>
      <label htmlFor={id}>
        {FIELD_WORDS[field]}
        <span className="visually-hidden"> of {name}</span>
      </label>
      <select
        id={id}
        value={heading}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      >
        <option value="">no column</option>
        {[...new Set(table.columns.map((one) => one.heading))]
          .filter((one) => one !== "")
          .map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
      </select>
      {column !== undefined && (
        <ul className="mapping-samples small quiet" aria-label={`First values of ${heading}`}>
          {column.samples.map((sample, at) => (
            <li key={at}>{sample}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
