// The pages of one paper, author, venue, keyword, organization or country: the same route for each.
import type { z } from "zod";
import { entityTypeOf, type EntityType } from "../../graph/index.ts";
import { Problem } from "../problem.ts";
import { JSON_TYPE } from "../http/answer.ts";
import { defineRoute, type Route } from "../http/route.ts";
import { entityParams, none } from "./parameters.ts";
import {
  authorProfile,
  countryProfile,
  keywordProfile,
  organizationProfile,
  venueProfile,
} from "./shapes/profiles.ts";
import { paperProfile } from "./shapes/papers.ts";

export const entityRoutes: readonly Route[] = [
  entityRoute("paper", "papers", paperProfile),
  entityRoute("author", "authors", authorProfile),
  entityRoute("venue", "venues", venueProfile),
  entityRoute("keyword", "keywords", keywordProfile),
  entityRoute("organization", "organizations", organizationProfile),
  entityRoute("country", "countries", countryProfile),
];

function entityRoute(type: EntityType, plural: string, shape: z.ZodType): Route {
  return defineRoute({
    name: `get${type.charAt(0).toUpperCase()}${type.slice(1)}`,
    method: "get",
    right: "read",
    path: `/corpora/{id}/${plural}/{entity}`,
    summary: `Everything known of one ${type}.`,
    params: entityParams,
    query: none,
    answer: { status: 200, description: `The ${type}.`, content: { "application/json": shape } },
    errors: ["unknown-corpus", "unknown-entity", "worker-failed"],
    handle: async ({ compute }, { params: { id, entity }, signal }) => {
      if (entityTypeOf(entity) !== type)
        throw new Problem(
          "unknown-entity",
          `“${entity}” is no ${type}: its id begins with ${type}:`,
        );
      const content = await compute.answer(id, { op: "profile", type, entity }, signal);
      return { kind: "bytes", type: JSON_TYPE, content };
    },
  });
}
