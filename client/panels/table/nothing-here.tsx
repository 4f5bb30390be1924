// In place of a list without rows: why there are none, and what to loosen.
import { Button } from "@mantine/core";
import type { JSX } from "react";
import { useAppStore } from "../../state/context.ts";
import type { Nothing } from "../filters/nothing-left.ts";

export function NothingHere({
  nothing: { text, ways },
}: {
  readonly nothing: Nothing;
}): JSX.Element {
  const store = useAppStore();
  return (
    <div className="table-none" role="status">
      <p className="quiet">{text}</p>
      {ways.map(({ label, action }) => (
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
      ))}
    </div>
  );
}
