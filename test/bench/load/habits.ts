// What people do with a collection: look things up, open people and links, filter, export, import.
import type { Random } from "../../../graph/model/random.ts";
import { oneOf, upTo } from "../../support/chance.ts";
import { formOf } from "../../support/form.ts";
import { longListing } from "../../support/listings.ts";
import { ToldToWait, type Habit } from "./clients.ts";

/** An author with those written with most. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly partners: readonly string[];
}

async function get(url: string): Promise<Response> {
  const answer = await fetch(url);
  if (!answer.ok) {
    await answer.body?.cancel();
    throw new Error(`${answer.status} of ${new URL(url).pathname.split("/").slice(4).join("/")}`);
  }
  return answer;
}

const json = async <T>(url: string): Promise<T> => (await (await get(url)).json()) as T;

const bytes = async (url: string): Promise<void> => {
  await (await get(url)).arrayBuffer();
};

/** Some people of a collection who wrote with others. */
export async function findPeople(api: string, id: string, most: number): Promise<Person[]> {
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

/**
 * Reading alone: what a map asks for while somebody explores it.
 *
 * @param ask asks for an address and throws where the answer is not what it should be
 */
export function readingHabits(
  api: string,
  id: string,
  people: readonly Person[],
  ask = bytes,
): Habit[] {
  const at = `${api}/corpora/${id}`;
  const anybody = (random: Random): Person => oneOf(people, random);
  return [
    {
      name: "search",
      weight: 5,
      act: (random) => {
        const { name } = anybody(random);
        const typed = encodeURIComponent(name.slice(0, 2 + upTo(6, random)));
        return ask(`${at}/search?q=${typed}&limit=12`);
      },
    },
    {
      name: "author page",
      weight: 2,
      act: (random) => ask(`${at}/portraits/${encodeURIComponent(anybody(random).id)}`),
    },
    {
      name: "ego network",
      weight: 2,
      act: (random) => {
        const { id: author } = anybody(random);
        return ask(
          `${at}/networks/coauthorship?base=everything&around=${encodeURIComponent(author)}`,
        );
      },
    },
    {
      name: "evidence",
      weight: 2,
      act: (random) => {
        const { id: source, partners } = anybody(random);
        const ends = new URLSearchParams({ source, target: oneOf(partners, random) });
        return ask(`${at}/evidence?kind=coauthorship&base=everything&${ends.toString()}`);
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
      act: (random) => bytes(`${at}/networks/coauthorship?top=300&${years(random)}`),
    },
    {
      name: "export",
      weight: 0.2,
      act: (random) => {
        const format = oneOf(["gexf", "csv", "graphml"], random);
        return bytes(
          `${at}/networks/coauthorship/export?format=${format}&top=300&${years(random)}`,
        );
      },
    },
    {
      name: "import and delete",
      weight: 0.1,
      act: (random) => importAndDelete(api, longListing(30, upTo(1e9, random))),
    },
  ];
}

/** Imports a text, waits until it is there, and deletes it. */
export async function importAndDelete(api: string, text: string): Promise<void> {
  const body = formOf({ "list.txt": text });
  const begun = await fetch(`${api}/corpora`, { method: "POST", body });
  if (!begun.ok) {
    await begun.body?.cancel();
    const isFull = begun.status === 503 && begun.headers.has("retry-after");
    throw isFull ? new ToldToWait() : new Error(`${begun.status} of an import`);
  }
  const { job } = (await begun.json()) as { job: { id: string } };
  for (;;) {
    const state = await json<{ status: string; corpusId: string | null }>(`${api}/jobs/${job.id}`);
    if (state.status === "done") {
      await fetch(`${api}/corpora/${state.corpusId!}`, { method: "DELETE" });
      return;
    }
    if (state.status !== "running" && state.status !== "queued")
      throw new Error(`an import ended as ${state.status}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
