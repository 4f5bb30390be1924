// The first stops of the Tab key, seen only there: past the bar to the map, or to the same as a table.
import type { JSX } from "react";
import { focusMap } from "../../controllers/focus.ts";
import { useAppStore } from "../../state/context.ts";
import { openTable } from "../../state/table-actions.ts";
import "./skip.css";

export function SkipButtons(): JSX.Element {
  const store = useAppStore();
  return (
    <div className="skip">
      <button type="button" onClick={focusMap}>
        Go to the map
      </button>
      <button
        type="button"
        onClick={() => {
          store.run(openTable("groups"));
        }}
      >
        Read the map as an outline
      </button>
    </div>
  );
}
