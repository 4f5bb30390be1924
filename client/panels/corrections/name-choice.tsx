// Which of several names stays when they become one.
import type { JSX } from "react";
import { useId } from "react";
import type { EntityId, NamedRef } from "../../../graph/index.ts";

interface NameChoiceProps {
  readonly names: readonly NamedRef[];
  readonly keep: EntityId;
  readonly onKeep: (id: EntityId) => void;
}

export function NameChoice({ names, keep, onKeep }: NameChoiceProps): JSX.Element {
  const group = useId();
  return (
    <fieldset className="name-choice">
      <legend className="small quiet">Name that stays</legend>
      {names.map(({ id, name }) => (
        <label key={id}>
          <input
            type="radio"
            name={group}
            checked={id === keep}
            onChange={() => {
              onKeep(id);
            }}
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
