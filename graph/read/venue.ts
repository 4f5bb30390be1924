// Venue names with their year, as headings and tags write them: `ICLR2021`, `ICLR.2022`, `CVPR'22`.

/** Venues that headings and tags name without saying that they are venues. */
const KNOWN_VENUES = new Set(
  `aaai aamas accv acl acml acm-mm aistats alt amia asplos asru automl bmvc bionlp ccl ccs chi cidr
  cikm cogsci coling collas colm colt conll corl cscw cvpr dac dasfaa ecai eccv ecir ecml ecmlpkdd
  ecml-pkdd eacl emnlp emsoft eurocrypt eurosys facct focs fse gecco hpca hri icaif icann icaps
  icassp iccad iccv icde icdm icip iclr icme icml icpr icra icse icwsm ijcai ijcnlp ijcnn ijcv ijrr imc
  infocom interspeech iros isca ismar ismir issta isit iui jair jmlr kdd kr l4dc lics lrec lrec-coling mass
  miccai midl mlhc mlsys mm mmm mobicom mobisys naacl ndss nature neco neurips nips nsdi osdi pacis
  pakdd pami pldi podc pods popl ppopp ral ra-l recsys rss s&p sdm sensys sigcomm siggraph siggraph-asia
  sigir sigmod sigmetrics sosp slt spaa stoc tacl tip tkde tmi tmlr tnnls tog tois toplas tpami tro tvcg uai
  ubicomp uist usenix usenix-security vldb wacv wmt wsdm www pmlr acmmm`
    .split(/\s+/)
    .filter((name) => name !== ""),
);

/** Capitals with a year that are subjects, not venues. */
const NOT_VENUES = new Set(
  `ai ml nlp cv rl llm llms vlm vla gan gans cnn rnn gnn gpt api pdf todo faq readme covid usa uk eu nas slam ocr
  asr tts rag moe mri ct dl kg qa sota vit bert html csv json tldr utc gmt pst est pdt cet doi arxiv url iso`
    .split(/\s+/)
    .filter((name) => name !== ""),
);

/** A venue as a text writes it, with the year in its name. */
export interface FoundVenue {
  /** As written, for instance `ICLR.2022`. */
  readonly venue: string;
  readonly year: number | null;
  /** Where it starts in the text. */
  readonly at: number;
}

/** These are venues in any spelling when a year follows, as in `iclr2020`. */
const UNMISTAKABLE = new Set(
  `neurips nips icml iclr cvpr iccv eccv aaai ijcai acl emnlp naacl eacl kdd sigir colm corl aistats uai
  interspeech icassp icra iros wacv bmvc siggraph nature`.split(/\s+/),
);

const TOKEN =
  /(?<![\p{L}\p{N}])(\p{L}[\p{L}&]*(?:-\p{Lu}[\p{L}]*)*)(?:[ .'’_:,/-]{0,2}((?:19|20)\d{2})|(?: ?['’]|-)(\d{2}))?(?![\p{L}\p{N}])/gu;

/** Whether a bare name is a venue that everybody knows, for instance `NeurIPS`. */
export function isKnownVenue(name: string): boolean {
  return KNOWN_VENUES.has(name.toLowerCase().replaceAll(" ", "-"));
}

/**
 * The first known venue in a text, with the year in its name; unknown acronyms only when the text
 * is nothing but the acronym, a year and words such as "papers". Null when there is none.
 */
export function venueIn(text: string): FoundVenue | null {
  let bare: FoundVenue | null = null;
  for (const match of text.matchAll(TOKEN)) {
    const name = match[1]!;
    const capitals = /\p{Lu}.*\p{Lu}/u.test(name);
    const plain = match[2] !== undefined && UNMISTAKABLE.has(name.toLowerCase());
    if (!isKnownVenue(name) || !(capitals || plain)) continue;
    const year = match[2] ? Number(match[2]) : match[3] ? 2000 + Number(match[3]) : null;
    const found = {
      venue: match[0],
      year: year !== null && year < 2100 ? year : null,
      at: match.index,
    };
    if (year !== null) return found;
    bare ??= found;
  }
  return bare ?? unknownVenue(text);
}

const PLAIN_HEADING =
  /^(\p{Lu}[\p{L}&]{2,11}?)([ .'’_-]?(?:(?:19|20)\d{2})|['’]\d{2})(?:[ :,-]+(?:accepted|papers?|list|proceedings|conference|main|track|oral|spotlight|poster|论文|列表|会议|合集|汇总|录用|接收)+)*$/iu;

function unknownVenue(text: string): FoundVenue | null {
  const match = PLAIN_HEADING.exec(text.trim());
  if (!match || !/\p{Lu}.*\p{Lu}/u.test(match[1]!) || NOT_VENUES.has(match[1]!.toLowerCase()))
    return null;
  const digits = match[2]!.replace(/\D/g, "");
  const year = digits.length === 2 ? 2000 + Number(digits) : Number(digits);
  return { venue: match[1]! + match[2]!, year, at: text.indexOf(match[1]!) };
}

/** The one year between 1900 and 2099 that a text names, or null when it names none or several. */
export function yearIn(text: string): number | null {
  const found = text.matchAll(/(?<![\d.:/])(?:19|20)\d{2}(?![\d]|\.\d{4})/g);
  const years = new Set([...found].map((match) => match[0]));
  return years.size === 1 ? Number([...years][0]) : null;
}
