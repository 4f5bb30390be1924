// From a page to the paths that lead from what it is about to something else on the map.
import { Button } from "@mantine/core";
import { IconRoute } from "@tabler/icons-react";
import type { JSX } from "react";
import type { EntityId } from "../../../graph/index.ts";
import type { IndexedMap } from "../../map/indexed-map.ts";
import { useAppStore } from "../../state/context.ts";
import { findPathsFrom } from "../../state/path-actions.ts";
import { rememberName } from "../filters/names-seen.ts";

interface PathsFromProps {
  readonly id: EntityId;
  readonly name: string;
  readonly indexed: IndexedMap | null;
}

export function PathsFrom({ id, name, indexed }: PathsFromProps): JSX.Element | null {
  const store = useAppStore();
  if (indexed?.indexOf.has(id) !== true) return null;
  return (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<IconRoute size={14} aria-hidden />}
      onClick={() => {
        rememberName(id, name);
        store.run(findPathsFrom(id));
      }}
    >
      Paths to…
    </Button>
  );
}
