// Actions around lists of people: the page about them, and showing them on the map.
import type { EntityId } from "../../graph/index.ts";
import { showOnly } from "./filter-actions.ts";
import { MOST_IDS } from "./options.ts";
import type { Action } from "./state.ts";
import type { PeopleTab } from "./view.ts";
import { changeOptions, look } from "./view-actions.ts";

export function openPeople(people: PeopleTab): Action {
  return (state) => look(state, { people });
}

export const closePeople: Action = (state) => look(state, { people: null });

/**
 * Shows these people alone, or with whoever wrote with two of them, and closes the page. The list goes
 * into the address; see `thatFit`.
 */
export function showPeople(ids: readonly EntityId[], connect: boolean): Action {
  return (state) =>
    ids.length === 0
      ? state
      : [showOnly(ids), changeOptions({ connect: connect || undefined }), closePeople].reduce(
          (now, action) => action(now),
          state,
        );
}

/** As many of a list, from its beginning, as an address has room for. */
export function thatFit(ids: readonly EntityId[]): readonly EntityId[] {
  return ids.length > MOST_IDS ? ids.slice(0, MOST_IDS) : ids;
}
