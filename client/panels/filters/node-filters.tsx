// Whom the map is about: somebody and those around them, or chosen ones alone.
import { Switch } from "@mantine/core";
import type { JSX } from "react";
import type { EntityId, EntityType, Network, NetworkOptions } from "../../../graph/index.ts";
import { entityTypeOf } from "../../../graph/model/ids.ts";
import { NODE_TYPES } from "../../../graph/model/network.ts";
import { areHeld } from "../../../graph/model/paper-choice.ts";
import { useAppStore } from "../../state/context.ts";
import { showAround, showOnly, showPapersHolding } from "../../state/filter-actions.ts";
import { changeOptions } from "../../state/view-actions.ts";
import { count, ITEM_WORDS, TYPE_WORDS } from "../../words.ts";
import { LeftOut } from "./left-out.tsx";
import { PickMany } from "./pick-many.tsx";

/** Of more, nobody takes away one by one. */
const MOST_NAMES = 40;

interface NodeFiltersProps {
  readonly corpus: string;
  readonly network: Network;
  readonly options: NetworkOptions;
  readonly nameOf: (id: string) => string;
}

export function NodeFilters({ corpus, network, options, nameOf }: NodeFiltersProps): JSX.Element {
  const store = useAppStore();
  const { kind } = network;
  const [, many] = ITEM_WORDS[kind];
  const search = { corpus, types: NODE_TYPES[kind] };
  const held = areHeld(kind, options.only);
  return (
    <>
      <div>
        <PickMany
          label={kind === "coauthorship" ? "Co-authors of" : "Linked with"}
          placeholder={kind === "coauthorship" ? "Anybody" : "Anything"}
          search={search}
          offers={[]}
          value={options.around}
          nameOf={nameOf}
          onChange={(ids) => {
            store.run(showAround(ids as readonly EntityId[]));
          }}
        />
        {options.around.length > 0 && (
          <Switch
            mt={8}
            size="xs"
            label={
              kind === "coauthorship" ? "And their co-authors" : "And what is linked with these"
            }
            checked={options.steps === 2}
            onChange={(event) => {
              store.run(changeOptions({ steps: event.currentTarget.checked ? 2 : 1 }));
            }}
          />
        )}
        <LeftOut network={network} by="around" />
      </div>
      <div>
        {options.only.length > MOST_NAMES ? (
          <Switch
            size="xs"
            label={`Only ${held ? "papers of " : ""}${count(options.only.length)} chosen ${held ? heldWords(options.only) : many}`}
            checked
            onChange={() => {
              store.run(showOnly([]));
            }}
          />
        ) : (
          <PickMany
            label={held ? `Only papers of these ${heldWords(options.only)}` : `Only these ${many}`}
            placeholder={`All ${many}`}
            search={held ? { corpus, types: typesOf(options.only) } : search}
            offers={[]}
            value={options.only}
            nameOf={nameOf}
            onChange={(ids) => {
              store.run((held ? showPapersHolding : showOnly)(ids as readonly EntityId[]));
            }}
          />
        )}
        {options.only.length > 1 && !held && (
          <Switch
            mt={8}
            size="xs"
            label="And whoever connects two of them"
            checked={options.connect}
            onChange={(event) => {
              store.run(changeOptions({ connect: event.currentTarget.checked }));
            }}
          />
        )}
        <LeftOut network={network} by={held ? "held" : "only"} />
      </div>
    </>
  );
}

function typesOf(ids: readonly EntityId[]): readonly EntityType[] {
  const types = ids.map(entityTypeOf).filter((type) => type !== null);
  return [...new Set(types)];
}

/** `authors`, where all are. */
function heldWords(ids: readonly EntityId[]): string {
  const [type, ...others] = typesOf(ids);
  return type === undefined || others.length > 0 ? "things" : TYPE_WORDS[type][1];
}
