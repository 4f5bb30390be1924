// What people do with a collection: look things up, open people and links, filter, export, import.
import type { Random } from "../../../graph/model/random.ts";
import { oneOf, upTo } from "../../support/chance.ts";
import { formOf } from "../../support/form.ts";
import { longListing } from "../../support/listings.ts";
import { pause, type Habit } from "./clients.ts";
import type { Visitor } from "./visitor.ts";

/** An author with those written with most. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly partners: readonly string[];
}

/** Some people of a collection who wrote with others. */
export async function findPeople(
  { json }: Visitor,
  api: string,
  id: string,
  most: number,
): Promise<Person[]> {
  const people: Person[] = [];
  for (const letters of ["an", "ch", "li", "ma", "da", "ro", "jo", "wa", "su", "yu"]) {
    const search = `${api}/corpora/${id}/search?q=${letters}&types=author&limit=60`;
    const { hits } = await json<{ hits: { id: string; label: string }[] }>(search);
    for (const hit of hits) {
      if (people.length >= most) return people;
      const page = await json<{ coauthors: { id: string }[] }>(
        `${api}/corpora/${id}/authors/${encodeURIComponent(hit.id)}`,
      );
      const partners = page.coauthors.map((one) => one.id);
      if (partners.length > 0) people.push({ id: hit.id, name: hit.label, partners });
    }
  }
  return people;
}

/** Reading alone: what a map asks for while somebody explores it. */
export function readingHabits(api: string, id: string, people: readonly Person[]): Habit[] {
  const at = `${api}/corpora/${id}`;
  const anybody = (random: Random): Person => oneOf(people, random);
  return [
    {
      name: "search",
      weight: 5,
      act: async (random, { ask }) => {
        const { name } = anybody(random);
        const typed = encodeURIComponent(name.slice(0, 2 + upTo(6, random)));
        await ask(`${at}/search?q=${typed}&limit=12`);
      },
    },
    {
      name: "author page",
      weight: 2,
      act: async (random, { ask }) => {
        await ask(`${at}/portraits/${encodeURIComponent(anybody(random).id)}`);
      },
    },
    {
      name: "ego network",
      weight: 2,
      act: async (random, { ask }) => {
        const { id: author } = anybody(random);
        await ask(
          `${at}/networks/coauthorship?base=everything&around=${encodeURIComponent(author)}`,
        );
      },
    },
    {
      name: "evidence",
      weight: 2,
      act: async (random, { ask }) => {
        const { id: source, partners } = anybody(random);
        const ends = new URLSearchParams({ source, target: oneOf(partners, random) });
        await ask(`${at}/evidence?kind=coauthorship&base=everything&${ends.toString()}`);
      },
    },
  ];
}

/** The rest of a day: filters, exports, imports that are deleted again. */
export function workingHabits(api: string, id: string): Habit[] {
  const at = `${api}/corpora/${id}`;
  const years = (random: Random): string => {
    const from = 2000 + upTo(15, random);
    return `years=${from}:${from + upTo(5, random)}`;
  };
  return [
    {
      name: "filtered map",
      weight: 0.4,
      act: async (random, { ask }) => {
        await ask(`${at}/networks/coauthorship?top=300&${years(random)}`);
      },
    },
    {
      name: "export",
      weight: 0.2,
      act: async (random, { ask }) => {
        const format = oneOf(["gexf", "csv", "graphml"], random);
        await ask(`${at}/networks/coauthorship/export?format=${format}&top=300&${years(random)}`);
      },
    },
    {
      name: "import and delete",
      weight: 0.1,
      act: (random, visitor) => importAndDelete(visitor, api, longListing(30, upTo(1e9, random))),
    },
  ];
}

/** Imports a text, waits until it is there, and deletes it. */
export async function importAndDelete(
  { send, json }: Visitor,
  api: string,
  text: string,
): Promise<void> {
  const begun = await send<{ job: { id: string } }>(
    "POST",
    `${api}/corpora`,
    formOf({ "list.txt": text }),
  );
  const job = `${api}/jobs/${begun!.job.id}`;
  for (;;) {
    const state = await json<{ status: string; corpusId: string | null }>(job);
    if (state.status === "done") {
      await send("DELETE", `${api}/corpora/${state.corpusId!}`);
      return;
    }
    if (state.status !== "running" && state.status !== "queued")
      throw new Error(`an import ended as ${state.status}`);
    await pause(200);
  }
}
