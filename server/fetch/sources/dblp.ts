// DBLP: the publications of a person, by the person's number there or by name.
// Source: https://dblp.org/faq (person pages as XML, search for authors).
import { foldWords, inYearRange } from "../../../graph/index.ts";
import type { Client } from "../client.ts";
import { FetchError, wrongQuestion } from "../fetch-error.ts";
import { at, countAt, isObject, jsonObject, textAt } from "../json.ts";
import type { Item, Page, Request, SourceKind } from "../source.ts";
import { takeApart } from "../xml-document.ts";

/** Names that are told when a name is not enough. */
const TOLD = 8;

const PERSON = /^(?:https:\/\/dblp\.org\/pid\/)?([\w-]{1,40}\/[\w-]{1,80})(?:\.(?:html|xml))?$/;

export const dblp: SourceKind = {
  about: "the name of an author, or none with --author 12/3456",
  takes: ["years", "author"],
  open(request, client) {
    const { author, query } = request;
    const person = author === null ? null : PERSON.exec(author.trim())?.[1];
    if (person === undefined)
      throw wrongQuestion(
        `The author is "${author ?? ""}"; it must be a person of DBLP as in the address of the page, such as 12/3456.`,
      );
    if ((person === null) === (query === ""))
      throw wrongQuestion("Give either the name of an author or the number of one.");
    return {
      service: "dblp",
      page: async () => personPage(person ?? (await personNamed(query, client)), request, client),
      keyOf: null,
    };
  },
};

function personPage(person: string, { years }: Request, client: Client): Promise<Page> {
  const [folder = "", name = ""] = person.split("/");
  return client.ask({ service: "dblp", path: ["pid", folder, `${name}.xml`] }, (text) => {
    const { head, records, foot } = takeApart(text, "dblpperson", "r");
    const items = records
      .filter((record) => years === null || inYearRange(yearOf(record), years))
      .map((record): Item => ({
        key: /\skey="([^"]*)"/.exec(record)?.[1] ?? record,
        text: record,
      }));
    return { items, total: items.length, next: null, head, foot };
  });
}

function yearOf(record: string): number {
  return Number(/<year>(\d{4})<\/year>/.exec(record)?.[1] ?? 0);
}

/** The person of a name, when there is one; DBLP numbers namesakes, and the caller has to choose. */
async function personNamed(name: string, client: Client): Promise<string> {
  const { people, total } = await client.ask(
    {
      service: "dblp",
      path: ["search", "author", "api"],
      parameters: [
        ["q", name],
        ["format", "json"],
        ["h", "100"],
      ],
    },
    peopleIn,
  );
  const [only] = people;
  if (only !== undefined && people.length === 1) return only.person;
  const exact = people.filter((person) => foldWords(person.name) === foldWords(name));
  const [match] = exact;
  const isNumbered = people.some((person) =>
    foldWords(person.name).startsWith(`${foldWords(name)} 0`),
  );
  if (match !== undefined && exact.length === 1 && !isNumbered) return match.person;
  if (people.length === 0) throw new FetchError(`DBLP knows nobody named "${name}".`);
  const told = people.slice(0, TOLD).map((person) => `${person.name} (${person.person})`);
  const more = total > told.length ? `, and ${total - told.length} more` : "";
  throw new FetchError(
    `DBLP knows several: ${told.join(", ")}${more}. Ask for one by the number in brackets (--author).`,
  );
}

function peopleIn(text: string): { people: { name: string; person: string }[]; total: number } {
  const hits = at(jsonObject(text), "result", "hits");
  const hit = at(hits, "hit");
  const list: readonly unknown[] = Array.isArray(hit) ? hit : [hit];
  const people = list.filter(isObject).flatMap((entry) => {
    const name = textAt(entry, "info", "author")?.replace(/\p{C}+/gu, " ");
    const person = PERSON.exec(textAt(entry, "info", "url") ?? "")?.[1];
    return name === undefined || person === undefined ? [] : [{ name, person }];
  });
  return { people, total: countAt(hits, "@total") ?? people.length };
}
