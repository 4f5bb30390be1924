// Why there is no path, and what to loosen so that there is one.
import { Button } from "@mantine/core";
import type { JSX } from "react";
import type { NetworkKind, PathsInView } from "../../../graph/index.ts";
import { NO_RULES } from "../../../graph/model/path-rules.ts";
import { useAppStore } from "../../state/context.ts";
import { askPaths } from "../../state/path-actions.ts";
import type { PathSelection } from "../../state/paths.ts";
import type { Action } from "../../state/state.ts";
import { showEverything } from "../../state/view-actions.ts";
import { counted, ITEM_WORDS } from "../../words.ts";
import { ruleInWords, withoutRule } from "./path-words.ts";

interface NoPathProps {
  readonly found: PathsInView;
  readonly selection: PathSelection;
  readonly kind: NetworkKind;
  readonly nameOf: (id: string) => string;
}

export function NoPath({ found, selection, kind, nameOf }: NoPathProps): JSX.Element {
  const store = useAppStore();
  const { rules } = selection;
  const { loosen, unruled, everything, from, to } = found;
  const runs = (label: string, action: Action) => (
    <Button
      key={label}
      variant="default"
      size="compact-sm"
      onClick={() => {
        store.run(action);
      }}
    >
      {label}
    </Button>
  );
  return (
    <div className="paths-words" role="status">
      <p className="paths-none">
        No path from {from.name} to {to.name}
        {unruled === null ? "." : " obeys these rules."}
      </p>
      {loosen.map((loosening) => {
        const rule = ruleInWords(loosening, rules, nameOf);
        return (
          <p key={rule} className="paths-loosen">
            Without the rule “{rule}” there is a path of {counted(loosening.steps, "step")}.{" "}
            {runs(`Drop “${rule}”`, askPaths({ rules: withoutRule(loosening, rules) }))}
          </p>
        );
      })}
      {unruled !== null && loosen.length === 0 && (
        <p className="paths-loosen">
          No single rule is in the way. Without all of them there is a path of{" "}
          {counted(unruled, "step")}. {runs("Drop all rules", askPaths({ rules: NO_RULES }))}
        </p>
      )}
      {unruled === null && everything !== null && (
        <p className="paths-loosen">
          The filters of this map keep them apart: among all {ITEM_WORDS[kind][1]} there is a path
          of {counted(everything, "step")}. {runs("Show everything", showEverything)}
        </p>
      )}
      {unruled === null && everything === null && (
        <p className="paths-loosen">
          They lie in parts of the network that no link joins, whatever the rules and filters.
          Another network may join them.
        </p>
      )}
    </div>
  );
}
