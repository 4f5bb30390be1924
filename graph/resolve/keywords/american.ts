// British spelling as American, so that both are one keyword. Keys only: nobody reads the result.

/** Endings that follow a rule. A word that only looks so is kept by `NOT_BRITISH`. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/isation(al)?$/u, "ization$1"],
  [/is(e|ed|er|ing|able)$/u, "iz$1"],
  [/ys(e|ed|er|ing)$/u, "yz$1"],
  [/([a-z]{3})our(|ed|ing|al|able|hood|ite|ful|less)$/u, "$1or$2"],
  [
    /(cancel|channel|counsel|dial|equal|fuel|funnel|label|level|marvel|model|panel|parcel|rival|signal|spiral|total|travel|tunnel|unravel)l(ed|ing|er)$/u,
    "$1$2",
  ],
  [/metre$/u, "meter"],
  [/aemia$/u, "emia"],
];

/** Pairs that follow none. */
const PAIRS: ReadonlyMap<string, string> = new Map(
  (
    "ageing:aging aluminium:aluminum anaesthesia:anesthesia analogue:analog archaeology:archeology " +
    "artefact:artifact calibre:caliber catalogue:catalog centre:center centred:centered " +
    "centring:centering defence:defense dialogue:dialog diarrhoea:diarrhea fibre:fiber " +
    "foetal:fetal foetus:fetus fulfil:fulfill grey:gray greyscale:grayscale gynaecology:gynecology " +
    "haematology:hematology haemoglobin:hemoglobin haemorrhage:hemorrhage judgement:judgment " +
    "licence:license litre:liter lustre:luster manoeuvre:maneuver meagre:meager mould:mold " +
    "moulding:molding monologue:monolog oedema:edema oesophagus:esophagus oestrogen:estrogen " +
    "offence:offense orthopaedic:orthopedic paediatric:pediatric plough:plow practise:practice " +
    "pretence:pretense programme:program sceptic:skeptic sceptical:skeptical skilful:skillful " +
    "sombre:somber spectre:specter sulphate:sulfate sulphide:sulfide sulphur:sulfur " +
    "theatre:theater tonne:ton tumour:tumor tyre:tire vapour:vapor"
  )
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);

/** Words that end so in both, without the endings -e, -ed, -er, -ing, -able, -ation. */
const NOT_BRITISH: ReadonlySet<string> = new Set(
  (
    "adv advert appra ar bra bru chast circumc compr comprom conc cru dem deno desp dev disgu " +
    "enterpr exc exerc expert fran franch gu imprec improv inc lia likew mala merchand no " +
    "otherw par pla po pr pra prec prem prom r ra re repr rev selfsuperv semisuperv superv " +
    "surm surpr telev trea turquo unsuperv upr v w"
  ).split(" "),
);

/** `contour` and such: no `-or` is written for them. */
const NOT_OR: ReadonlySet<string> = new Set(
  "contour detour devour glamour paramour velour parkour troubadour downpour outpour".split(" "),
);

/**
 * The American spelling of a folded word in the singular: `modelling` → `modeling`, `behavioural` →
 * `behavioral`, `analyse` → `analyze`, `catalogue` → `catalog`; `noise`, `supervised`, `size`,
 * `contour`, `pairwise` stay. Applying it twice equals applying it once. Cost: linear in the length.
 */
export function american(word: string): string {
  const pair = PAIRS.get(word);
  if (pair !== undefined) return pair;
  if (word.length < 5 || word.endsWith("wise")) return word;
  if (NOT_OR.has(word.replace(/(?:ed|ing)$/u, ""))) return word;
  const stem = /^(.*)is(?:e|ed|er|ing|able|ation|ational)$/u.exec(word)?.[1];
  if (stem !== undefined && NOT_BRITISH.has(stem)) return word;
  for (const [ending, changed] of ENDINGS)
    if (ending.test(word)) return word.replace(ending, changed);
  return word;
}
