// A column of addresses that stands beside a column of authors: whose they are, where that is sure.
import type { AuthorDetail } from "../../../model/paper-record.ts";
import type { RecordFields } from "../../reading.ts";
import { cutAt, printedList } from "./cells.ts";

type People = Pick<RecordFields, "authors" | "authorDetails">;

/** The addresses of a cell; commas stand inside of them. */
function addressesIn(cell: string): string[] {
  const printed = printedList(cell);
  if (printed !== null) return printed;
  const separator = [";", "；", "|", "\n"].find((sign) => cell.includes(sign));
  return cutAt(cell, separator ?? "\n");
}

/**
 * The people with the addresses of a cell: one address is everybody's, several are those of a single
 * author, or stand in the order of the authors where there are as many. Null where it is not sure whose
 * they are, or where the source tells of each author. Cost: linear.
 * @param inOrder whether as many addresses as authors stand in their order
 */
export function withAddresses(people: People, cell: string, inOrder: boolean): People | null {
  const { authors = null, authorDetails = null } = people;
  const addresses = addressesIn(cell);
  const told = authorDetails?.some((detail) => (detail?.affiliations.length ?? 0) > 0) === true;
  if (authors === null || authors.length === 0 || addresses.length === 0 || told) return null;
  const each = inOrder && authors.length > 1 && addresses.length === authors.length;
  if (!each && addresses.length > 1 && authors.length > 1) return null;
  return {
    authors,
    authorDetails: authors.map((_, i): AuthorDetail => {
      const affiliations = each ? [addresses[i]!] : addresses;
      return { orcid: null, ...authorDetails?.[i], affiliations };
    }),
  };
}
