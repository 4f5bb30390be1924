// Titles and second lines of the inspector's pages.
import type { EntityId, EntityType } from "../../../graph/index.ts";
import { entityTypeOf } from "../../../graph/model/ids.ts";
import type { Profile } from "../../api/explore.ts";
import { counted, yearSpan } from "../../words.ts";

export function typeOf(id: EntityId): EntityType {
  return entityTypeOf(id) ?? "paper";
}

/** The facts that say at a glance which one it is. */
export function subtitleOf(profile: Profile): string {
  if (profile.type === "paper") {
    const { venue, year, acceptance, presentation } = profile;
    const where = [venue?.name, year].filter((part) => part !== undefined && part !== null);
    const how = acceptance?.tier ?? presentation ?? acceptance?.outcome;
    return [where.join(" "), how].filter(Boolean).join(" · ");
  }
  const parts = [
    counted(profile.papers, "paper"),
    yearSpan(profile.firstYear, profile.lastYear),
    profile.type === "author" ? profile.affiliations.slice(0, 2).join("; ") : "",
    profile.type === "organization" ? (profile.country?.name ?? "") : "",
  ];
  return parts.filter(Boolean).join(" · ");
}
