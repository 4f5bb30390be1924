// What changed most, one kind of change at a time: nodes or links with what each part has of them.
import { Button, SegmentedControl, Tabs } from "@mantine/core";
import "@mantine/core/styles/Tabs.css";
import type { JSX } from "react";
import { useMemo, useState } from "react";
import type { Change } from "../../../graph/index.ts";
import type { Difference } from "../../api/difference.ts";
import { sameSelection } from "../../state/view.ts";
import { count, counted, ITEM_WORDS, measure } from "../../words.ts";
import { MoreButton } from "../inspector/more-button.tsx";
import { saveText } from "../shared/save-text.ts";
import type { ChangeRow, Changes, Subject } from "./changes.ts";
import { changesCsv, rowsOf } from "./changes.ts";
import { ChangeMark } from "./change-mark.tsx";
import { CHANGE_WORDS } from "../../../graph/model/difference.ts";

/** Rows shown before more are asked for. */
const FIRST = 60;

const LISTED = ["new", "gone", "stronger", "weaker"] as const satisfies readonly Change[];

interface ChangeListProps {
  readonly difference: Difference;
  readonly changes: Changes;
  readonly selected: Subject | null;
  readonly onHover: (subject: Subject | null) => void;
  readonly onSelect: (subject: Subject | null) => void;
}

export function ChangeList(props: ChangeListProps): JSX.Element {
  const { difference, changes } = props;
  const { map, numbers } = difference;
  const [what, setWhat] = useState<"nodes" | "links">("nodes");
  const [chosen, setChosen] = useState<Change | null>(null);
  // At first what there is.
  const change = chosen ?? LISTED.find((name) => numbers[what][name] > 0) ?? "new";
  const [, many] = ITEM_WORDS[map.network.kind];
  const capital = `${many.charAt(0).toUpperCase()}${many.slice(1)}`;
  const rows = useMemo(
    () => rowsOf(map, numbers, what, changes, change),
    [map, numbers, what, changes, change],
  );
  return (
    <section aria-label="Most changed">
      <div className="versus-list-head">
        <SegmentedControl
          size="xs"
          aria-label="List"
          value={what}
          data={[
            { value: "nodes", label: capital },
            { value: "links", label: "Links" },
          ]}
          onChange={setWhat}
        />
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => {
            const text = changesCsv(map, numbers, what, changes);
            saveText(`changes-${what}.csv`, text, "text/csv;charset=utf-8");
          }}
        >
          Save as CSV
        </Button>
      </div>
      <Tabs
        value={change}
        onChange={(value) => {
          setChosen(LISTED.find((known) => known === value) ?? "new");
        }}
      >
        <Tabs.List grow>
          {LISTED.map((name) => (
            <Tabs.Tab key={name} value={name} className="versus-tab">
              <ChangeMark change={name} /> {CHANGE_WORDS[name]}{" "}
              <span className="quiet number">{count(numbers[what][name])}</span>
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={change}>
          <p className="small quiet versus-note">
            {what === "nodes" ? "Papers" : "Strength of the link"} in the first part, then in the
            second.
          </p>
          <Rows key={`${what} ${change}`} {...props} rows={rows} what={what} />
        </Tabs.Panel>
      </Tabs>
    </section>
  );
}

interface RowsProps extends ChangeListProps {
  readonly rows: readonly ChangeRow[];
  readonly what: "nodes" | "links";
}

function Rows({ rows, what, selected, onHover, onSelect }: RowsProps): JSX.Element {
  const [most, setMost] = useState(FIRST);
  if (rows.length === 0) return <p className="small">There are none.</p>;
  return (
    <>
      <ul className="rows">
        {rows.slice(0, most).map(({ subject, name, first, second }) => (
          <li key={keyOf(subject)}>
            <button
              type="button"
              className="versus-row"
              aria-pressed={sameSelection(subject, selected)}
              onPointerEnter={() => {
                onHover(subject);
              }}
              onPointerLeave={() => {
                onHover(null);
              }}
              onFocus={() => {
                onHover(subject);
              }}
              onBlur={() => {
                onHover(null);
              }}
              onClick={() => {
                onSelect(sameSelection(subject, selected) ? null : subject);
              }}
            >
              <span className="grow">{name}</span>
              <span className="visually-hidden">
                : {amount(first, what)}, then {measure(second)}
              </span>
              <span className="number" aria-hidden>
                {measure(first)} → {measure(second)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {rows.length > most && (
        <MoreButton
          onMore={() => {
            setMost(most + 4 * FIRST);
          }}
        >
          Show more ({count(rows.length - most)} left)
        </MoreButton>
      )}
    </>
  );
}

function amount(value: number, what: "nodes" | "links"): string {
  return what === "nodes" ? counted(value, "paper") : `strength ${measure(value)}`;
}

function keyOf(subject: Subject): string {
  return subject.type === "node" ? subject.id : `${subject.source} ${subject.target}`;
}
