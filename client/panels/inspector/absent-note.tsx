// Says why the selected thing is not on the map, and offers what would bring it there.
import type { JSX } from "react";
import type { NetworkMap } from "../../../graph/index.ts";
import type { Profile } from "../../api/explore.ts";
import { useAppStore } from "../../state/context.ts";
import { changeOptions, showEverything, switchNetwork } from "../../state/view-actions.ts";
import { NETWORK_NAMES } from "../../words.ts";
import type { Absence } from "./absent.ts";
import { absenceOf } from "./absent.ts";

const REMEDY_WORDS = {
  "all-years": "Show all years",
  everything: "Show everything",
} as const;

interface AbsentNoteProps {
  readonly profile: Profile;
  readonly map: NetworkMap;
}

export function AbsentNote({ profile, map }: AbsentNoteProps): JSX.Element {
  const store = useAppStore();
  const absence = absenceOf(profile, map);
  return (
    <div className="aside" role="note">
      Not on this map. {absence.reason}
      <div>
        <button
          type="button"
          className="link aside-action"
          onClick={() => {
            store.run(remedyOf(absence));
          }}
        >
          {absence.remedy === "other-network"
            ? `Open “${NETWORK_NAMES[absence.network]}”`
            : REMEDY_WORDS[absence.remedy]}
        </button>
      </div>
    </div>
  );
}

function remedyOf(absence: Absence) {
  switch (absence.remedy) {
    case "other-network":
      return switchNetwork(absence.network);
    case "all-years":
      return changeOptions({ years: null });
    case "everything":
      return showEverything;
  }
}
