// The public list of the library, kept by hand.
export { CHANGES, WHOLE_SIDE, changeOf, countChanges, sideInWords } from "./model/difference.ts";
export type { Change, Side, SideColumns } from "./model/difference.ts";
export * from "./model/errors.ts";
export * from "./model/ids.ts";
export { unfoldIds } from "./model/folded-ids.ts";
export * from "./model/incidence.ts";
export * from "./model/paper-record.ts";
export * from "./model/read-result.ts";
export * from "./model/record-correction.ts";
export type * from "./model/reading-sheet.ts";
export * from "./model/corpus.ts";
export * from "./model/decision.ts";
export * from "./model/person-name.ts";
export * from "./model/network.ts";
export type * from "./model/levels.ts";
export * from "./model/network-map.ts";
export * from "./model/look.ts";
export * from "./model/map-facts.ts";
export * from "./model/picture.ts";
export * from "./model/paper-choice.ts";
export { joinItems, splitItems } from "./model/item-list.ts";
export * from "./model/path-rules.ts";
export { namesIn, viewParts, viewSentence, wordsOfId } from "./model/view-sentence.ts";
export type { SentencePart } from "./model/view-sentence.ts";
export * from "./model/topic-model.ts";
export * from "./model/adjacency.ts";
export { atCheckpoints } from "./model/checkpoint.ts";
export * from "./model/year-range.ts";
export { LONGEST_TAG_NOTE, MOST_TAGGED, MOST_TAGS, tagName, tagNote } from "./model/tag.ts";
export type { Tag, TagChange, Tagged, TagMember } from "./model/tag.ts";
export { changesOf, changeTags } from "./model/tag-changes.ts";
export type { ChangedTags } from "./model/tag-changes.ts";
export { closedDirections } from "./model/directions.ts";
export { foldWords } from "./model/text.ts";
export { readText } from "./read/read-text.ts";
export { TextReading } from "./read/pieces/text-reading.ts";
export type { ReadHead, ReadPart } from "./read/pieces/text-reading.ts";
export { readSheet, sheetTotals } from "./read/sheet/read-sheet.ts";
export { isDoubtful } from "./read/sheet/sheet-rows.ts";
export { mapFileOf } from "./read/maps/map-file.ts";
export type { MapFile } from "./read/maps/map-file.ts";
export { readMap } from "./read/maps/read-map.ts";
export type { ReadMap } from "./read/maps/map-of-draft.ts";
export { FORMATS, FORMAT_NAMES } from "./read/formats.ts";
export { COLUMN_FIELDS } from "./read/formats/table/headings.ts";
export type { FormatReader, ReadOptions } from "./read/format-reader.ts";
export { arxivIdIn, arxivMentionIn } from "./read/identifiers.ts";
export { doiIn } from "./read/links.ts";
export { lookedUpText } from "./read/listings/looked-up-list.ts";
export type { LookedUp } from "./read/listings/looked-up-list.ts";
export { resolveRecords, resolveRecordsBeside } from "./resolve/resolve.ts";
export type { KeywordFinder, ResolveOptions } from "./resolve/resolve.ts";
export { keywordsOf, resolveKeywords } from "./resolve/keywords/keywords.ts";
export type { KeywordSource, ResolvedKeywords } from "./resolve/keywords/keywords.ts";
export { KeywordPart, joinWordsOf } from "./resolve/keywords/keyword-part.ts";
export type { CorpusWords, PartWords } from "./resolve/keywords/keyword-part.ts";
export type { MetKeywords } from "./resolve/keywords/met-keywords.ts";
export { addedUses } from "./resolve/keywords/phrase-uses.ts";
export type { UseColumns } from "./resolve/keywords/phrase-uses.ts";
export { applyDecisions } from "./resolve/decisions/apply-decisions.ts";
export type { DecidedCorpus } from "./resolve/decisions/apply-decisions.ts";
export { readDecision } from "./resolve/decisions/read-decision.ts";
export { readDecisions } from "./resolve/decisions/read-decisions.ts";
export type { ReadDecisions } from "./resolve/decisions/read-decisions.ts";
export type { Unapplied } from "./resolve/decisions/replay.ts";
export { readThesaurus } from "./resolve/decisions/thesaurus.ts";
export type { ThesaurusType } from "./resolve/decisions/thesaurus.ts";
export type * from "./query/answers.ts";
export { IDENTITY_CODES, PORTRAIT_LISTS } from "./query/answers.ts";
export { compareAuthors } from "./query/compare-people.ts";
export { papersOfSide } from "./query/side-papers.ts";
export { findRow, idsOf, indexCorpus } from "./query/corpus-index.ts";
export type { CorpusIndex } from "./query/corpus-index.ts";
export { corpusCounts, fileReport, summariseCorpus } from "./query/corpus-summary.ts";
export type { CountedRead } from "./query/corpus-summary.ts";
export { listQuestions, pageQuestions } from "./query/identity-questions.ts";
export type { QuestionFilter } from "./query/identity-questions.ts";
export { pageOfCommunity, papersOfCommunity } from "./query/community-papers.ts";
export { narrowPapers, recipeOfPapers, selectPapers } from "./query/select-papers.ts";
export type {
  MapSelection,
  Narrowing,
  PaperSelection,
  PapersRecipe,
  SelectedMap,
} from "./query/select-papers.ts";
export { choosePapers } from "./query/choose-papers.ts";
export type { PaperConditions } from "./query/choose-papers.ts";
export { evidenceOf, papersOfLink } from "./query/evidence.ts";
export {
  listAuthors,
  listCommunities,
  listKeywords,
  listPapers,
  listVenues,
} from "./query/lists.ts";
export { neighboursOf } from "./query/neighbourhood.ts";
export { groupTies } from "./query/group-ties.ts";
export type { GroupTie } from "./query/group-ties.ts";
export type { Neighbour } from "./query/neighbourhood.ts";
export { DEFAULT_PAGE, MAX_PAGE, pageOf } from "./query/paging.ts";
export type { PageRequest } from "./query/paging.ts";
export { ALL_PAPERS, filterPapers, filterSentence, pagePapers } from "./query/paper-filter.ts";
export type { PaperFilter } from "./query/paper-filter.ts";
export { describePaper, summarisePaper } from "./query/paper-summary.ts";
export { papersOfEntity, papersOfNetwork } from "./query/map-papers.ts";
export { PAPER_ORDERS, orderPapers } from "./query/order-papers.ts";
export type { PaperOrder, PaperSort } from "./query/order-papers.ts";
export { trendsOf } from "./query/trends.ts";
export { yearsOfMap } from "./query/map-years.ts";
export { surroundingsOf } from "./query/paper-surroundings.ts";
export { portraitOf } from "./query/portrait.ts";
export { sideBySide } from "./query/side-by-side.ts";
export { findPaths, papersOnPaths, shortestPath } from "./query/paths.ts";
export type { PathsPart, PathsQuestion } from "./query/paths.ts";
export { describeAuthor, describeKeyword, describeVenue } from "./query/profiles.ts";
export {
  describeCountry,
  describeOrganization,
  listCountries,
  listOrganizations,
} from "./query/places.ts";
export { createSearch } from "./query/search.ts";
export { describeTopic, listTopics, papersOfTopics } from "./query/topic-pages.ts";
export type { Search, SearchOptions } from "./query/search.ts";
export { notesOfTag, papersOfTag, showTags, TAG_ORDERS } from "./query/tagged.ts";
export type { ShownMember, ShownTag, TagOrder, TagPapersAsked } from "./query/tagged.ts";
export { markedTags, tagColumn } from "./model/look/tag-column.ts";
export type { MarkedTag } from "./model/look/tag-column.ts";
export { withWitnesses, witnessOf } from "./query/witnesses.ts";
export { VIEW_OPTIONS, parseViewOptions, printViewOptions } from "./query/view-options.ts";
export type { ViewOption, ViewOptionName, ViewOptions } from "./query/view-options.ts";
export {
  MAP_FILE_FORMATS,
  NETWORK_FORMATS,
  holdsRecipe,
  showsTitle,
  writeNetwork,
} from "./write/network-formats.ts";
export type { MapFileFormat, NetworkFormat } from "./write/network-formats.ts";
export type { StandaloneDress, StandaloneData, StandalonePaper } from "./write/standalone-data.ts";
export { checkLookWithoutPapers, dressed } from "./write/dress.ts";
export { COMPARED_AS, drawDifference } from "./write/picture/draw-difference.ts";
export type { ComparedAs, DrawnDifference } from "./write/picture/draw-difference.ts";
export { drawMap } from "./write/picture/draw-map.ts";
export { HALO } from "./write/picture/marks.ts";
export { svgOf } from "./write/svg.ts";
export type { DiscMark, Layer, LineMark, Mark, Picture, TextMark } from "./write/picture/marks.ts";
export type { WriteOptions } from "./write/write-options.ts";
export { PAPER_FORMATS, holdsListRecipe, writePapers } from "./write/paper-formats.ts";
export type { PaperFormat, PaperOptions } from "./write/paper-formats.ts";
export { describeMap } from "./write/describe.ts";
export type { MapDescription } from "./write/describe.ts";
export type { Provenance } from "./write/report/methods.ts";
export type { Reference } from "./write/report/references.ts";
export { recipeOf } from "./model/recipe.ts";
export { recipeInWords, recipeOfFile } from "./write/recipe.ts";
export { findRecipe } from "./model/find-recipe.ts";
export { withText } from "./model/png-text.ts";
export { safeJson } from "./model/safe-json.ts";
export { writeDecisions } from "./write/decisions.ts";
export { hiddenSpellings, writeThesaurus } from "./write/thesaurus.ts";
export { CONFLICT_FORMATS, writeConflicts } from "./write/conflicts-text.ts";
export type { ConflictFormat } from "./write/conflicts-text.ts";
export { PLAN_FORMATS, writePlan } from "./write/plan-text.ts";
export type { PlanFormat } from "./write/plan-text.ts";
export { REVIEWER_FORMATS, writeReviewers } from "./write/reviewers-text.ts";
export type { ReviewerFormat } from "./write/reviewers-text.ts";
export { writeIssues } from "./write/issues-csv.ts";
export { MAP_MEDIA_TYPE, decodeMap, encodeMap } from "./wire/map.ts";
export { decodeOutline, encodeOutline } from "./wire/outline.ts";
export { OUTLINE_MEDIA_TYPE, isOutline } from "./wire/outline-kind.ts";
export { PART_MEDIA_TYPE, decodePart, encodePart } from "./wire/part.ts";
export { columnFromJson, columnInJson } from "./wire/node-column.ts";
export type * from "./people/answers.ts";
export type * from "./people/conflict-answers.ts";
export { CONFLICT_RULES } from "./people/conflict-answers.ts";
export type * from "./people/plan-answers.ts";
export { DEFAULT_PLAN_OPTIONS, planReviewers } from "./people/plan-reviewers.ts";
export type * from "./people/reviewer-answers.ts";
export { connectorsOf } from "./people/connectors.ts";
export { DEFAULT_CONFLICT_OPTIONS, findConflicts } from "./people/find-conflicts.ts";
export {
  asSubmission,
  partyOf,
  readSubmissions,
  submissionOfPaper,
  textOfPaper,
} from "./people/submissions.ts";
export type { ReadSubmission, SubmissionList } from "./people/submissions.ts";
export { DEFAULT_REVIEWER_OPTIONS, suggestReviewers } from "./people/suggest-reviewers.ts";
export { indexTopics } from "./people/topic-index.ts";
export type { TopicIndex } from "./people/topic-index.ts";
export { indexPeople, matchName, matchNames } from "./people/match-names.ts";
export type { PeopleIndex } from "./people/match-names.ts";
export { papersByYearBehind } from "./network/years-behind.ts";
export { compareParts } from "./network/compare-parts.ts";
export type { Difference } from "./network/compare-parts.ts";
export { buildNetwork } from "./network/build.ts";
export { graphologyOf } from "./network/graphology.ts";
export { suggestOptions } from "./network/suggest.ts";
export { paperAttribute } from "./analysis/paper-attributes.ts";
export { analyseNetwork } from "./analysis/analyse.ts";
export type { AnalysisContext } from "./analysis/analyse.ts";
export { placePart } from "./analysis/layout/place.ts";
export type { Part, Placement, PlaceParts } from "./analysis/layout/place.ts";
export { DEFAULT_LEVEL_OPTIONS, levelsOf } from "./analysis/levels/levels.ts";
export type { LevelOptions, MapLevels } from "./analysis/levels/levels.ts";
export { mapView } from "./analysis/steady/map-view.ts";
export type { Remembered } from "./analysis/steady/map-view.ts";
export { DEFAULT_TOPIC_RESOLUTION, findTopics } from "./analysis/topics/find-topics.ts";
export { renameTopics } from "./analysis/topics/rename-topics.ts";
export type { TopicOptions } from "./analysis/topics/find-topics.ts";
