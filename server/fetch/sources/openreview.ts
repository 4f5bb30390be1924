// OpenReview: the papers of a venue, from API 2, or from API 1 where that has them.
// Source: https://docs.openreview.net (notes by content.venueid, limit, offset).
import type { Client } from "../client.ts";
import { wrongQuestion } from "../fetch-error.ts";
import { countAt, jsonObject, objectsAt } from "../json.ts";
import { lineKey, lines, textField, type Page, type SourceKind } from "../source.ts";

const LIMIT = 1000;

/** By the first half of a cursor, `2:1000`. */
const APIS = { "2": "openreview", "1": "openreview-1" } as const;
type Api = keyof typeof APIS;

const noteId = textField("id");

export const openreview: SourceKind = {
  about: "the name of a venue there, such as ICLR.cc/2024/Conference",
  takes: [],
  open({ query }, client) {
    if (!/^[\w.-]+(?:\/[\w.-]+)+$/.test(query))
      throw wrongQuestion(
        `"${query}" is no venue of OpenReview; write it as in its address, such as ICLR.cc/2024/Conference.`,
      );
    return {
      service: "openreview",
      async page(cursor) {
        const [, api, offset] = /^([12]):(\d+)$/.exec(cursor ?? "2:0") ?? ["", "2", "0"];
        const page = await notesAt(query, api as Api, Number(offset), client);
        const isElsewhere = cursor === null && page.items.length === 0;
        return isElsewhere ? notesAt(query, "1", 0, client) : page;
      },
      count: async () => {
        const { total } = await notesAt(query, "2", 0, client, 1);
        return total === 0 ? (await notesAt(query, "1", 0, client, 1)).total : total;
      },
      keyOf: lineKey(noteId),
    };
  },
};

function notesAt(
  venue: string,
  api: Api,
  offset: number,
  client: Client,
  limit = LIMIT,
): Promise<Page> {
  return client.ask(
    {
      service: APIS[api],
      path: ["notes"],
      parameters: [
        ["content.venueid", venue],
        ["limit", String(limit)],
        ["offset", String(offset)],
      ],
    },
    (text) => {
      const answer = jsonObject(text);
      const notes = objectsAt(answer, "notes");
      const total = countAt(answer, "count");
      const end = offset + notes.length;
      const isLast = notes.length === 0 || (total !== null && end >= total);
      return { items: lines(notes, noteId), total, next: isLast ? null : `${api}:${end}` };
    },
  );
}
