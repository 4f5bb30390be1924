// Labs and companies whose names run into their people's names in some listings.

/** Folded; several words count too. None of them is a usual given or family name. */
export const LABS: ReadonlySet<string> = new Set([
  "adobe research",
  "alibaba",
  "alibaba group",
  "allen ai",
  "amazon",
  "baidu",
  "baidu research",
  "bytedance",
  "cmu",
  "deepmind",
  "eth zurich",
  "facebook",
  "facebook ai research",
  "google",
  "google ai",
  "google brain",
  "google deepmind",
  "google research",
  "huawei",
  "ibm",
  "ibm research",
  "inria",
  "meta ai",
  "microsoft",
  "microsoft research",
  "mit",
  "mpi",
  "nvidia",
  "openai",
  "salesforce",
  "salesforce research",
  "samsung",
  "sensetime",
  "tencent",
  "tencent ai lab",
  "uber ai",
  "uber ai labs",
  "uc berkeley",
  "ucla",
]);

/** Words that make a name the name of a group, not of a person. */
export const GROUP_WORDS: ReadonlySet<string> = new Set(
  (
    "ai brain center centre collaboration college company consortium department foundation group " +
    "inc initiative institute lab laboratory labs ltd project research team university"
  ).split(" "),
);

/** Folded entries of a byline that name nobody. */
export const NOBODY: ReadonlySet<string> = new Set([
  "al",
  "and others",
  "anon",
  "anonymous",
  "anonymous author",
  "anonymous authors",
  "author",
  "authors",
  "et al",
  "others",
  "unknown",
  "unknown author",
]);
