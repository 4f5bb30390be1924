// What can be asked of a collection beyond its map: the rows of the menu of tools.
import {
  IconBlockquote,
  IconBookmarks,
  IconShare,
  IconChartBar,
  IconChartDots3,
  IconColumns,
  IconHelp,
  IconHistory,
  IconPlayerPlay,
  IconRoute,
  IconTable,
  IconUserQuestion,
  IconUsersGroup,
} from "@tabler/icons-react";
import { openComparison } from "../../state/compare-actions.ts";
import { openIdentities } from "../../state/curation-actions.ts";
import { NO_PATHS } from "../../state/paths.ts";
import { openPeople } from "../../state/people-actions.ts";
import { openDialog, toggleSide } from "../../state/panel-actions.ts";
import { openPlay } from "../../state/play-actions.ts";
import type { Action, Side } from "../../state/state.ts";
import { openTable } from "../../state/table-actions.ts";
import { select } from "../../state/view-actions.ts";

export interface Tool {
  readonly name: string;
  /** What it answers, in a few words. */
  readonly use: string;
  /** The shortcut, as the help page writes it; null: none. */
  readonly keys: string | null;
  readonly Icon: typeof IconUserQuestion;
  readonly action: Action;
}

export const TOOLS: readonly Tool[] = [
  {
    name: "Topics of the papers",
    use: "What they are about, and since when",
    keys: "O",
    Icon: IconChartDots3,
    action: select({ type: "topics" }),
  },
  {
    name: "Paths between two",
    use: "How they are connected, and by which papers",
    keys: null,
    Icon: IconRoute,
    action: select(NO_PATHS),
  },
  {
    name: "Who is who",
    use: "Names that may be one person, or two",
    keys: "W",
    Icon: IconUserQuestion,
    action: openIdentities("questions"),
  },
  {
    name: "People from a list",
    use: "On the map; conflicts of interest; finding reviewers",
    keys: "P",
    Icon: IconUsersGroup,
    action: openPeople("map"),
  },
  {
    name: "Table",
    use: "All that the map shows, as lists to sort and save",
    keys: "L",
    Icon: IconTable,
    action: openTable("nodes"),
  },
  {
    name: "Trends",
    use: "Papers per year, what rises and fades, who is new",
    keys: null,
    Icon: IconChartBar,
    action: openTable("trends"),
  },
  {
    name: "Play the years",
    use: "How the map grew, year by year",
    keys: "Y",
    Icon: IconPlayerPlay,
    action: openPlay,
  },
  {
    name: "Compare two maps",
    use: "Years, venues or files: what is new, gone, stronger, weaker",
    keys: "V",
    Icon: IconColumns,
    action: openComparison,
  },
  {
    name: "Collected",
    use: "What you tagged, and reading lists of it",
    keys: "C",
    Icon: IconBookmarks,
    action: openSide("tags"),
  },
  {
    name: "Steps",
    use: "What you did, and the way back to it",
    keys: "H",
    Icon: IconHistory,
    action: openSide("steps"),
  },
  {
    name: "Describe this map",
    use: "A paragraph for your methods section",
    keys: "D",
    Icon: IconBlockquote,
    action: openDialog("describe"),
  },
  {
    name: "Share and keep this map",
    use: "Its address; save it as a file, open a saved one",
    keys: "S",
    Icon: IconShare,
    action: openDialog("share"),
  },
  {
    name: "Help",
    use: "What the keys do",
    keys: "?",
    Icon: IconHelp,
    action: openDialog("help"),
  },
];

/** A card beside the map; on a small screen it is a sheet. */
function openSide(side: Side): Action {
  return (state) => toggleSide(side, window.matchMedia("(max-width: 767px)").matches)(state);
}
