// One click from a page to a map of what it is about.
import { Button } from "@mantine/core";
import type { JSX } from "react";
import type { EntityId, EntityType, Topic } from "../../../graph/index.ts";
import { entityTypeOf } from "../../../graph/model/ids.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import { removeFilters, showAround, showPapersOf } from "../../state/filter-actions.ts";
import type { OptionChanges } from "../../state/options.ts";
import { rememberName } from "../filters/names-seen.ts";

interface ShowOnlyProps {
  readonly id: EntityId | Topic["id"];
  readonly name: string;
}

const WORDS: Readonly<Record<EntityType | "topic", string>> = {
  author: "Only these and their co-authors",
  venue: "Show only this",
  topic: "Show only this",
  keyword: "Only this and the keywords beside it",
  paper: "Only this and what it is linked with",
  organization: "Only this and its partners",
  country: "Only this and its partners",
};

export function ShowOnly({ id, name }: ShowOnlyProps): JSX.Element {
  const store = useAppStore();
  const type = entityTypeOf(id) ?? "topic";
  const byPapers = type === "venue" || type === "topic";
  const shown = useAppState((state) => isAlone(state.view.options, id));
  return (
    <Button
      variant="default"
      size="compact-sm"
      aria-pressed={shown}
      onClick={() => {
        rememberName(id, name);
        if (shown)
          store.run(
            removeFilters(
              type === "venue" ? ["venues"] : type === "topic" ? ["topics"] : ["around", "steps"],
            ),
          );
        else store.run(byPapers ? showPapersOf(id) : showAround([id as EntityId]));
      }}
    >
      {shown ? "Show all again" : WORDS[type]}
    </Button>
  );
}

function isAlone({ around = [], venues = [], topics = [] }: OptionChanges, id: string): boolean {
  return [around, venues, topics].some((ids) => ids.length === 1 && ids[0] === id);
}
