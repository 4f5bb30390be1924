// Whether imported papers join the collection that is open, or make one of their own.
import type { JSX } from "react";
import { useId } from "react";

interface TargetChoiceProps {
  /** Of the collection that is open. */
  readonly name: string;
  readonly joins: boolean;
  readonly onChange: (joins: boolean) => void;
}

export function TargetChoice({ name, joins, onChange }: TargetChoiceProps): JSX.Element {
  const group = useId();
  const options = [
    {
      value: true,
      label: `Add to “${name}”`,
      help: "Its files stay, and what was decided about names holds.",
    },
    { value: false, label: "New collection", help: null },
  ];
  return (
    <fieldset className="target-choice">
      <legend>Where they go</legend>
      {options.map(({ value, label, help }) => (
        <label key={label}>
          <input
            type="radio"
            name={group}
            checked={joins === value}
            onChange={() => {
              onChange(value);
            }}
          />
          <span>
            {label}
            {help !== null && <span className="small quiet target-help">{help}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
