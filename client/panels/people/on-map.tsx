// The people of a list on the map: alone, with whoever wrote with two of them, or with the few who
// bring them together.
import { Button } from "@mantine/core";
import type { JSX } from "react";
import { useState } from "react";
import type { EntityId } from "../../../graph/index.ts";
import { problemOf } from "../../api/http.ts";
import { findConnectors } from "../../api/people.ts";
import { say } from "../../state/curation-actions.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import { showPeople, thatFit } from "../../state/people-actions.ts";
import { openTagging } from "../../state/tag-actions.ts";
import { count, counted } from "../../words.ts";
import type { Chosen } from "./chosen.ts";
import { NameList } from "./name-list.tsx";

export function OnMap({ corpus }: { readonly corpus: string }): JSX.Element {
  return (
    <div className="people-tab">
      <NameList
        corpus={corpus}
        name="map"
        label="Names"
        hint="One a line, in any usual spelling; what stands after a name may stay."
        button="Find these people"
      >
        {(chosen) => <Ways corpus={corpus} chosen={chosen} />}
      </NameList>
    </div>
  );
}

interface WaysProps {
  readonly corpus: string;
  readonly chosen: Chosen;
}

function Ways({ corpus, chosen: { ids } }: WaysProps): JSX.Element | null {
  const store = useAppStore();
  const { years, venues, acceptance, topics, text, among, maxAuthors } = useAppState(
    (state) => state.view.options,
  );
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  if (ids.length === 0) return null;
  const fitting = thatFit(ids);
  const show = (shown: readonly EntityId[], connect: boolean): void => {
    store.run(showPeople(shown, connect));
  };
  const connect = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    const papers = { years, venues, acceptance, topics, text, among, maxAuthors };
    const set = Object.fromEntries(
      Object.entries(papers).filter(([, value]) => value !== undefined),
    );
    try {
      const found = await findConnectors(corpus, fitting, { base: "everything", ...set });
      show(thatFit([...fitting, ...found.ids]), false);
      const apart = found.groups.length - 1;
      store.run(
        say(
          `${counted(found.ids.length, "person", "people")} more connect${found.ids.length === 1 ? "s" : ""} them` +
            (apart > 0
              ? `; ${counted(apart, "group")} stay${apart === 1 ? "s" : ""} apart in this collection.`
              : "."),
        ),
      );
    } catch (error) {
      setProblem(problemOf(error).message);
    }
    setBusy(false);
  };
  return (
    <>
      <div className="people-actions">
        <Button
          size="sm"
          onClick={() => {
            show(fitting, false);
          }}
        >
          Show only these {ids.length > 1 ? fitting.length : "one"}
        </Button>
        <Button
          variant="default"
          size="sm"
          disabled={ids.length < 2}
          onClick={() => {
            show(fitting, true);
          }}
        >
          With everyone who wrote with two of them
        </Button>
        <Button
          variant="default"
          size="sm"
          loading={busy}
          disabled={ids.length < 2}
          onClick={() => void connect()}
        >
          With the few who connect them
        </Button>
        <Button
          variant="default"
          size="sm"
          data-writes
          onClick={() => {
            store.run(openTagging({ type: "list", ids, words: counted(ids.length, "author") }));
          }}
        >
          Tag {ids.length > 1 ? `these ${count(ids.length)}` : "this one"}…
        </Button>
      </div>
      {fitting.length < ids.length && (
        <p className="small" role="status">
          An address has room for {count(fitting.length)} of these {count(ids.length)} people: the
          map shows the first {count(fitting.length)} of the list.
        </p>
      )}
      {problem !== null && <p role="alert">{problem}</p>}
    </>
  );
}
