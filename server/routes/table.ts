// All routes of the API. The router and the API description are both made from this table.
import type { Route } from "../http/route.ts";
import {
  createCorpusRoute,
  deleteCorpusRoute,
  getCorpusRoute,
  listCorporaRoute,
  renameCorpusRoute,
} from "./corpora.ts";
import {
  decideRoute,
  getDecisionsRoute,
  readDecisionsRoute,
  redoRoute,
  thesaurusRoute,
  undoRoute,
} from "./decisions.ts";
import { differenceMapRoute, differencePictureRoute, differenceRoute } from "./difference.ts";
import { entityRoutes } from "./entities.ts";
import { fetchRoutes } from "./fetches.ts";
import { apiRoute, healthRoute, sessionRoute } from "./health.ts";
import { compareRoute, identitiesRoute } from "./identities.ts";
import { issuesRoute } from "./issues.ts";
import { cancelJobRoute, getJobRoute, watchJobRoute } from "./jobs.ts";
import { evidenceRoute, pathRoute } from "./links.ts";
import {
  attributeRoute,
  communityPapersRoute,
  describeRoute,
  exportNetworkRoute,
  networkRoute,
} from "./networks.ts";
import { peopleRoutes } from "./people.ts";
import { mapPapersRoute, trendsRoute } from "./map-parts.ts";
import { papersRoute } from "./papers.ts";
import { portraitRoutes } from "./portraits.ts";
import { pathsRoute } from "./paths.ts";
import { previewRoute } from "./previews.ts";
import { searchRoute } from "./search.ts";
import { changeTagsRoute, getTagsRoute, tagPapersRoute } from "./tags.ts";
import { topicRoute, topicsRoute } from "./topics.ts";
import { mapYearsRoute } from "./map-years.ts";
import { networkPartRoute } from "./network-parts.ts";

export const ROUTES: readonly Route[] = [
  healthRoute,
  sessionRoute,
  apiRoute(() => ROUTES),
  listCorporaRoute,
  createCorpusRoute,
  previewRoute,
  getJobRoute,
  watchJobRoute,
  cancelJobRoute,
  ...fetchRoutes,
  getCorpusRoute,
  renameCorpusRoute,
  deleteCorpusRoute,
  issuesRoute,
  networkRoute,
  networkPartRoute,
  exportNetworkRoute,
  differenceRoute,
  differenceMapRoute,
  differencePictureRoute,
  describeRoute,
  communityPapersRoute,
  attributeRoute,
  mapPapersRoute,
  trendsRoute,
  mapYearsRoute,
  searchRoute,
  papersRoute,
  ...entityRoutes,
  topicsRoute,
  topicRoute,
  ...portraitRoutes,
  evidenceRoute,
  pathRoute,
  pathsRoute,
  identitiesRoute,
  compareRoute,
  ...peopleRoutes,
  getDecisionsRoute,
  decideRoute,
  undoRoute,
  redoRoute,
  readDecisionsRoute,
  thesaurusRoute,
  getTagsRoute,
  changeTagsRoute,
  tagPapersRoute,
];
