// Who works where after people's corrections of authors.
import { NO_ROW, type Authorships, type PaperPlaces, type Places } from "../../model/corpus.ts";
import { rowOf } from "../../model/incidence.ts";
import { packPlaces, type PlaceEntry } from "../organizations/pack-places.ts";

/**
 * The same places with every author at a new row; of who is hidden the paper keeps the place.
 * Cost: linear in authorships and places.
 *
 * @param before authorships before the decisions
 * @param placeOf new row of who stands at a position of `before`, < 0 for nobody
 */
export function decidePlaces(
  places: Places,
  before: Authorships,
  placeOf: (position: number) => number,
): Places {
  const moved = (known: PaperPlaces): PaperPlaces =>
    packPlaces(
      Array.from({ length: known.offsets.length - 1 }, (_, paper) => {
        const from = known.offsets[paper]!;
        const byline = rowOf(before, paper);
        const positions = new Map(
          Array.from(byline, (row, i) => [row, before.offsets[paper]! + i]),
        );
        return Array.from(rowOf(known, paper), (place, i): PlaceEntry => {
          const position = positions.get(known.authors[from + i]!);
          const author = position === undefined ? NO_ROW : placeOf(position);
          return [place, author < 0 ? NO_ROW : author];
        });
      }),
    );
  return {
    ...places,
    paperOrganizations: moved(places.paperOrganizations),
    paperCountries: moved(places.paperCountries),
  };
}
