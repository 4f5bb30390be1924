// Where papers go that are being added: into the collection that is open, or a new one with a name.
import { TextInput } from "@mantine/core";
import type { JSX } from "react";
import { useState } from "react";
import type { ImportTarget } from "../../api/corpora.ts";
import { useAppState } from "../../state/context.ts";
import { isSample } from "./pending.ts";
import { TargetChoice } from "./target-choice.tsx";

export interface Target extends ImportTarget {
  /** What the collection that they join is called; null: a new one. */
  readonly joined: string | null;
  readonly fields: JSX.Element;
}

/** @param usual what the papers are called when nobody calls them something; null: the server says */
export function useTarget(usual: string | null = null): Target {
  const current = useAppState(
    (state) => state.corpora.value?.find(({ id }) => id === state.view.corpus) ?? null,
  );
  const [joins, setJoins] = useState(current !== null && !isSample(current));
  const [name, setName] = useState("");
  const addTo = joins ? (current?.id ?? null) : null;
  return {
    addTo,
    joined: addTo === null ? null : (current?.name ?? null),
    name: addTo !== null ? null : name.trim() === "" ? usual : name.trim(),
    fields: (
      <>
        {current !== null && <TargetChoice name={current.name} joins={joins} onChange={setJoins} />}
        {addTo === null && (
          <TextInput
            label="Name"
            placeholder={usual ?? "What to call it (optional)"}
            value={name}
            onChange={(event) => {
              setName(event.currentTarget.value);
            }}
          />
        )}
      </>
    ),
  };
}
