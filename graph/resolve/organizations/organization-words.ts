// What kind of institution a part of an address names, by its words.
import { foldWords } from "../../model/text.ts";

/** Kinds, the one that best stands for a whole address first. */
export const KINDS = [
  "university",
  "academy",
  "hospital",
  "company",
  "agency",
  "institute",
  "center",
  "laboratory",
  "school",
] as const;
export type OrganizationKind = (typeof KINDS)[number];

/** Part of an institution when it begins a name. */
const WITHIN =
  /^(?:(?:the|from|joint|graduate|postgraduate|undergraduate|first|second|third)\s)*(?:dep(?:t|ts|art\w*|art)?|div(?:ision\w*)?|sect(?:ion\w*)?|fac(?:ulty|ulties|ulte|uldade|ultad|olta|ultat)?|chair|group|units?|program\w*|service|servicio|servizio|abteilung|fachbereich|lehrstuhl|fakultat|dipartimento|klinik|poliklinik|professor|lab(?:orator\w*)? (?:of|for|de|di)|college of|coll|schools? of|sch|graduate|escuela de|facultad|campus|office of|branch|core|team|subject|disciplines?|specialty|area)\b/u;

const WITHIN_AT_END =
  /\s(?:division|departments?|dept|section|units?|program|programme|faculty|branch|group|team)$/u;

/** `555 University Avenue`. */
const STREET =
  /^(?:no\.?\s?)?\d|\b(?:avenue|ave|street|str|road|rd|boulevard|blvd|drive|highway|lane)\.?$/iu;

const UNIVERSITY =
  /(?:^|\s)(?:univ\w*|\w*(?:universit|uniwersytet|hochschule)\w*|polytech\w*|politecn\w*|politechnika|eth|epfl|mit|kaist|caltech|ucla|ucl|(?:inst|institute?) (?:of )?(?:sci\w* (?:and )?)?technol\w*|tech (?:univ\w*)|ecole (?:normale|polytechnique|centrale|nationale|des hautes|superieure|des)|ensta?|tu \w+|(?:\w+ ){1,3}college|\w+ coll|college (?:london|dublin|cork|de france))(?=\s|$)/u;

const ACADEMY =
  /(?:^|\s)(?:academ\w*|acad|akadem\w*|accademia|cnrs|inserm|inria|inra|inrae|ird|cea|csic|conicet|csiro|max planck|mpi|helmholtz|fraunhofer|leibniz inst\w*|cern|nasa|noaa|usda|usgs|us geol survey)(?=\s|$)/u;

const HOSPITAL =
  /(?:^|\s)(?:(?!lhospitalet)\w*hospital\w*|hosp|hop|krankenhaus|klinikum|\w+klinikum|clinics?|clinica|policlinic\w*|infirmary|sanatorium|(?:med|medical|cancer|oncology|heart|health|healthcare) (?:center|centre|ctr|college)|charite|mayo clin\w*|nhs|cancer institute)(?=\s|$)/u;

const COMPANY =
  /(?:^|\s)(?:inc|ltd|limited|gmbh|llc|llp|corp|corporation|company|plc|bv|srl|spa|sarl|pty|kk|ag|oy|ab|aps|holdings?|technologies|pharmaceuticals|pharmaceut|consulting|consultants|corporate|labs)(?=\s|$)/u;

const AGENCY =
  /(?:^|\s)(?:ministry|minist|agency|bureau|administration|council|museum|foundation|fdn|societ\w+|soc|association|assoc|government|govt|commission|survey|authority|trust|zoo|library|bank|organi[sz]ation)(?=\s|$)/u;

const INSTITUTE =
  /(?:^|\s)(?:inst|institut\w*|instituto|istituto|ist|observator\w*|\w+institut|zentralinstitut|instytut|research corporation|conservatory)(?=\s|$)/u;

const CENTER =
  /(?:^|\s)(?:cent(?:er|re|ro|rum|rums|ers|res)|ctr|zentrum|\w+zentrum|stations?)(?=\s|$)/u;

const LABORATORY =
  /(?:^|\s)(?:lab|labs|laborator\w*|laboratoire|(?<=\w )research$|(?<=\w )res$)(?=\s|$)/u;

const SCHOOL = /(?:^|\s)(?:school|sch|college|coll|academy)(?=\s|$)/u;

/** The kind of institution that a part names, or null: a department, a place, or a name alone. */
export function kindOf(part: string): OrganizationKind | null {
  const words = foldWords(part);
  if (isWithin(words) || STREET.test(part)) return null;
  if (HOSPITAL.test(words)) return "hospital";
  if (UNIVERSITY.test(words)) return "university";
  if (ACADEMY.test(words)) return "academy";
  if (COMPANY.test(words)) return "company";
  if (AGENCY.test(words)) return "agency";
  if (INSTITUTE.test(words)) return "institute";
  if (CENTER.test(words)) return "center";
  if (LABORATORY.test(words)) return "laboratory";
  return SCHOOL.test(words) ? "school" : null;
}

/** Whether folded words name a part of an institution: a department, a chair, a school of it. */
export function isWithin(words: string): boolean {
  return WITHIN.test(words) || WITHIN_AT_END.test(words);
}

/** Short forms of Web of Science, which puts the institution first. */
export function isAbbreviated(address: string): boolean {
  return /(?:^|\s)(?:Univ|Inst|Dept|Ctr|Coll|Hosp|Acad|Natl|Technol|Sch|Fac|Lab|Minist)(?=[\s,]|$)/u.test(
    address,
  );
}
