// The rules that paths have to obey: which papers count, and whom no path may lead through.
import type { JSX } from "react";
import type { EntityId, EntityType, PathRules } from "../../../graph/index.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import { askPaths } from "../../state/path-actions.ts";
import { counted } from "../../words.ts";
import { PickMany } from "../filters/pick-many.tsx";
import { FilterSection } from "../filters/section.tsx";
import { Threshold } from "../filters/threshold.tsx";

/** Beyond any number: the rule is off. */
const ANY = Infinity;
const BYLINES = [2, 3, 4, 5, 6, 8, 10, 15, 20, 50, 100, ANY];
/** Before any year: the rule is off. */
const EVER = 0;

interface PathRuleFieldsProps {
  readonly search: { readonly corpus: string; readonly types: readonly EntityType[] };
  readonly rules: PathRules;
  readonly nameOf: (id: string) => string;
}

export function PathRuleFields({ search, rules, nameOf }: PathRuleFieldsProps): JSX.Element {
  const store = useAppStore();
  const years = useAppState((state) => state.corpus.value?.years ?? null);
  const { maxAuthors, since, avoid } = rules;
  const set = (changes: Partial<PathRules>): void => {
    store.run(askPaths({ rules: { ...rules, ...changes } }));
  };
  const active = Number(maxAuthors !== null) + Number(since !== null) + Number(avoid.length > 0);
  return (
    <FilterSection title="Rules" set={active}>
      <Threshold
        label="Papers with at most"
        steps={BYLINES}
        value={maxAuthors ?? ANY}
        inWords={(value) => (value === ANY ? "any number of authors" : counted(value, "author"))}
        onChange={(value) => {
          set({ maxAuthors: value === ANY ? null : value });
        }}
      />
      {years !== null && years.length > 0 && (
        <Threshold
          label="Only papers"
          steps={[EVER, ...years.map(({ year }) => year)]}
          value={since ?? EVER}
          inWords={(value) => (value === EVER ? "of any year" : `since ${value}`)}
          onChange={(value) => {
            set({ since: value === EVER ? null : value });
          }}
        />
      )}
      <PickMany
        label="Not through"
        placeholder="Anyone may lie between"
        search={search}
        offers={[]}
        value={avoid}
        nameOf={nameOf}
        onChange={(ids) => {
          set({ avoid: ids as readonly EntityId[] });
        }}
      />
    </FilterSection>
  );
}
