// Networks of a corpus: in the compact form for the map, and as files for other programs.
import { z } from "zod";
import {
  COLOR_BYS,
  MAP_MEDIA_TYPE,
  MAP_FILE_FORMATS,
  OUTLINE_MEDIA_TYPE,
  PAPER_ATTRIBUTES,
  SIZE_BYS,
  isOutline,
} from "../../graph/index.ts";
import { MAP_FILES } from "../file-types.ts";
import { defineRoute } from "../http/route.ts";
import { JSON_TYPE } from "../http/answer.ts";
import { unknownCorpus } from "../problem.ts";
import { networkParams, pageQuery, viewOf, viewQuery } from "./parameters.ts";
import { paperFileContent, paperFileQuery, sendPaperFile } from "./paper-files.ts";
import { pictureAsked, pictureQuery } from "./picture-query.ts";
import { RECIPE_MEDIA, fileAsked, withRecipes } from "./recipe-files.ts";
import { mapDescription, attributeColumn } from "./shapes/networks.ts";
import { paperPage } from "./shapes/papers.ts";

export const networkRoute = defineRoute({
  name: "getNetwork",
  method: "get",
  right: "read",
  path: "/corpora/{id}/networks/{kind}",
  summary: "A network with communities, centrality and positions, in the compact form of the map.",
  params: networkParams,
  query: z.strictObject({
    most: z
      .string()
      .regex(/^\d{1,7}$/u, "must be a number of nodes")
      .optional()
      .describe(
        "Of a network of more nodes than this comes the outline: all groups, and the foremost nodes.",
      ),
    ...viewQuery,
  }),
  answer: {
    status: 200,
    description: "The map, or its outline.",
    content: { [MAP_MEDIA_TYPE]: null, [OUTLINE_MEDIA_TYPE]: null },
  },
  errors: ["unknown-corpus", "invalid-option", "worker-failed"],
  handle: async ({ compute }, { params: { id, kind }, query, signal }) => {
    const most = query.most === undefined ? null : Number(query.most);
    const question = { op: "network", kind, view: viewOf(query), most } as const;
    const content = await compute.answer(id, question, signal);
    const type = isOutline(content.bytes) ? OUTLINE_MEDIA_TYPE : MAP_MEDIA_TYPE;
    return { kind: "bytes", type, content };
  },
});

export const communityPapersRoute = defineRoute({
  name: "listCommunityPapers",
  method: "get",
  right: "read",
  path: "/corpora/{id}/networks/{kind}/communities/{community}/papers",
  summary: "The papers behind a community of a network, those with most of its members first.",
  params: networkParams.extend({
    community: z
      .string()
      .regex(/^\d{1,7}$/)
      .describe("Number of the community; 0 is the largest."),
  }),
  query: z.strictObject({ ...pageQuery, ...viewQuery, ...paperFileQuery }),
  answer: {
    status: 200,
    description: "A page of papers, or the file.",
    content: { "application/json": paperPage, ...paperFileContent },
  },
  errors: ["unknown-corpus", "unknown-node", "invalid-option", "worker-failed"],
  handle: async ({ compute }, { params: { id, kind, community }, query, signal }) => {
    const { limit = null, next = null, format, ...view } = query;
    const members = { kind, community: Number(community), view: viewOf(view) } as const;
    if (format !== undefined) {
      const chosen = { by: "community", ...members } as const;
      return sendPaperFile(compute, id, { format, chosen }, signal);
    }
    const question = { op: "community-papers", ...members, limit, next } as const;
    return {
      kind: "bytes",
      type: JSON_TYPE,
      content: await compute.answer(id, question, signal),
    };
  },
});

export const attributeRoute = defineRoute({
  name: "getNodeAttribute",
  method: "get",
  right: "read",
  path: "/corpora/{id}/networks/{kind}/attributes/{attribute}",
  summary: "What the papers behind the nodes of a network say of them, in the order of the nodes.",
  params: networkParams.extend({
    attribute: z
      .enum(PAPER_ATTRIBUTES)
      .describe(
        "Mean year, most frequent venue, organization or country, share accepted, share of talks and spotlights, citations per paper, citations.",
      ),
  }),
  query: z.strictObject(viewQuery),
  answer: {
    status: 200,
    description: "The column.",
    content: { "application/json": attributeColumn },
  },
  errors: ["unknown-corpus", "invalid-option", "worker-failed"],
  handle: async ({ compute }, { params: { id, kind, attribute }, query, signal }) => {
    const question = { op: "attribute", kind, attribute, view: viewOf(query) } as const;
    return { kind: "bytes", type: JSON_TYPE, content: await compute.answer(id, question, signal) };
  },
});

export const describeRoute = defineRoute({
  name: "describeNetwork",
  method: "get",
  right: "read",
  path: "/corpora/{id}/networks/{kind}/description",
  summary: "How a network was made, in words to paste into a paper, and what to cite for it.",
  params: networkParams,
  query: z.strictObject(viewQuery),
  answer: {
    status: 200,
    description: "The paragraph as text, for Markdown and for LaTeX; references.",
    content: { "application/json": mapDescription },
  },
  errors: ["unknown-corpus", "invalid-option", "worker-failed"],
  handle: async ({ compute }, { params: { id, kind }, query, signal }) => ({
    kind: "bytes",
    type: JSON_TYPE,
    content: await compute.answer(id, { op: "describe", kind, view: viewOf(query) }, signal),
  }),
});

/** What a picture, a report or a page says and looks like. */
const fileQuery = {
  ...pictureQuery,
  color: z
    .enum(COLOR_BYS)
    .optional()
    .describe(
      "What colours stand for in svg, pdf, html, gexf, gml and cytoscape; otherwise community.",
    ),
  size: z.enum(SIZE_BYS).optional().describe("What sizes stand for in the same; otherwise papers."),
};

/** Not in letters. */
const BINARY: readonly string[] = [MAP_FILES.pdf.type, MAP_FILES.png.type];

export const exportNetworkRoute = defineRoute({
  name: "exportNetwork",
  method: "get",
  right: "read",
  path: "/corpora/{id}/networks/{kind}/export",
  summary: "The same network as a file for other programs.",
  params: networkParams,
  query: z.strictObject({
    format: z
      .enum(withRecipes(MAP_FILE_FORMATS))
      .describe("The format of the file; or how that file is made, to make it again."),
    ...viewQuery,
    ...fileQuery,
  }),
  answer: {
    status: 200,
    description: "The file.",
    content: Object.fromEntries(
      [...Object.values(MAP_FILES), RECIPE_MEDIA].map(({ type }) => [type, null]),
    ),
  },
  errors: ["unknown-corpus", "invalid-option", "worker-failed"],
  handle: async ({ compute, store }, { params: { id, kind }, query, signal }) => {
    const { format, recipe } = fileAsked(MAP_FILE_FORMATS, query.format);
    const { title = null, ...view } = query;
    const { color: colorBy, size: sizeBy } = query;
    const question = {
      op: "write-network",
      kind,
      format,
      recipe,
      view: viewOf(view),
      title,
      picture: { ...pictureAsked(query), colorBy, sizeBy },
      tags: colorBy === "tag" ? await store.tags(id) : null,
    } as const;
    const entry = await store.getCorpus(id);
    if (entry === null) throw unknownCorpus();
    const file = MAP_FILES[format];
    const type = recipe ? RECIPE_MEDIA.type : file.type;
    return {
      kind: "download",
      type: BINARY.includes(type) ? type : `${type}; charset=utf-8`,
      fileName: `${entry.name} ${kind}${file.ending}${recipe ? RECIPE_MEDIA.ending : ""}`,
      pieces: await compute.write(id, question, signal),
    };
  },
});
