// How people and databases write countries, beside their names: short forms, parts, former names.
import { foldWords } from "../../model/text.ts";
import { COUNTRY_NAMES } from "./country-names.ts";

/** One a line: code, then spellings as foldWords gives them. Web of Science's short forms are among them. */
const SPELLINGS = `
AE u arab emirates; uae; u a e; emirates
AG antigua barbuda
BA bosnia herceg; bosnia; bosnia hercegovina; bosnia herzegovina
BN brunei darussalam
BO plurinational state of bolivia
BR brasil
BY byelarus; republic of belarus
CD rep congo; dr congo; drc; d r congo; dem rep congo; democratic republic of congo; congo dem rep; congo kinshasa; zaire
CF central afr republ; central afr rep
CG congo; republic of congo; congo brazzaville
CH schweiz; suisse; svizzera
CI cote ivoire; cote divoire
CN peoples r china; p r china; pr china; prc; p r c; peoples republic of china; people s republic of china; the peoples republic of china; republic of china peoples; china mainland; mainland china; chinese mainland
CV cabo verde
CW curacao
CY republic of cyprus
CZ czech republic; ceska republika; czech rep; czechoslovakia
DE deutschland; fed rep ger; federal republic of germany; ger dem rep; west germany; east germany; frg; f r germany; bundesrepublik deutschland
DK danmark
DO dominican rep
EG arab republic of egypt; arab rep egypt
ES espana; espanya
FI suomi
GB uk; u k; great britain; britain; england; scotland; wales; northern ireland; north ireland; united kingdom of great britain and northern ireland; united kingdom uk
GM gambia; the gambia
GR hellas; hellenic republic
HK hong kong sar; hong kong china; hong kong sar china; hong kong s a r; hongkong
HR hrvatska; republic of croatia
IE republic of ireland; eire; rep of ireland
IR islamic republic of iran; i r iran; ir iran; islamic rep iran; iran islamic republic of
IT italia
JP nippon
KP dem peoples r korea; democratic peoples republic of korea; dprk; dpr korea
KR korea; republic of korea; rep of korea; rep korea; r o korea; rok; r o k; korea republic of; korea south; s korea
KN st kitts nevis; st kitts and nevis
LA lao pdr; lao peoples democratic republic; lao people s dem rep
LC st lucia
LU grand duchy of luxembourg
MD republic of moldova; moldova republic of
MK macedonia; fyr macedonia; republic of macedonia; republic of north macedonia
MM burma; myanmar burma
MO macau; macau sar; macao sar; macau china; macao china; macau sar china; macao sar china
MX mexico df; mexico d f; baja california; baja california sur; estado de mexico
NL holland; nederland; netherland; nl; the nederlands
NO norge
NZ aotearoa; new zeal
PG papua n guinea
PH philippine; republic of the philippines
PL polska
PS palest; west bank; gaza; state of palestine; palestinian territories; palestinian territory; palestinian authority
RO roumania; rumania
RS republic of serbia; serbia and montenegro; yugoslavia; serbia monteneg
RU russian federation; ussr; u s s r; russian fed
SA kingdom of saudi arabia; k s a; ksa
SE sverige
SG republic of singapore
SI republic of slovenia
SK slovak republic; slovak rep; republic of slovakia
SY syrian arab republic; syrian arab rep
SZ swaziland
TT trinidad; trinidad tobago; trinid tobago
TR turkiye; republic of turkey
TW roc; r o c; republic of china; taiwan roc; taiwan r o c; taiwan republic of china; taiwan province of china
TZ united republic of tanzania
US usa; u s a; us; u s; united states of america; the united states of america; united states usa; etats unis; estados unidos
VA vatican; holy see
VC st vincent and the grenadines; st vincent
VE bolivarian republic of venezuela; venezuela bolivarian republic of
VN viet nam; socialist republic of vietnam; vietnam socialist republic
XK republic of kosovo
ZA rep of south africa; republic of south africa; rsa; s africa; south africa republic
`;

/** Parts of countries that lines end in without a country. `georgia` is not here: it is both. */
const PARTS = `
AU new south wales; queensland; tasmania; western australia; south australia; northern territory; australian capital territory
CA ontario; quebec; british columbia; alberta; manitoba; saskatchewan; nova scotia; new brunswick; newfoundland and labrador
US alabama; alaska; arizona; arkansas; california; colorado; connecticut; delaware; florida; hawaii; idaho; illinois; indiana; iowa; kansas; kentucky; louisiana; maine; maryland; massachusetts; michigan; minnesota; mississippi; missouri; montana; nebraska; nevada; new hampshire; new jersey; new mexico; new york; north carolina; north dakota; ohio; oklahoma; oregon; pennsylvania; rhode island; south carolina; south dakota; tennessee; texas; utah; vermont; virginia; west virginia; wisconsin; wyoming; washington dc; washington d c; district of columbia
`;

function* entriesOf(list: string): Generator<[spelling: string, code: string]> {
  for (const line of list.trim().split("\n"))
    for (const spelling of line.slice(3).split("; ")) yield [spelling, line.slice(0, 2)];
}

/** Folded spelling → code. */
export const COUNTRY_SPELLINGS: ReadonlyMap<string, string> = new Map([
  ...entriesOf(PARTS),
  ...[...COUNTRY_NAMES]
    .filter(([code]) => code !== "GE")
    .flatMap(([code, name]) => {
      const folded = foldWords(name);
      return [
        [folded, code],
        [`the ${folded}`, code],
        [folded.replace(/ and /u, " "), code],
      ] as const;
    }),
  ...entriesOf(SPELLINGS),
]);

/** Codes of Canadian provinces that are no country's. */
export const PROVINCE_CODES: ReadonlySet<string> = new Set([
  "AB",
  "BC",
  "MB",
  "NB",
  "NS",
  "ON",
  "QC",
]);

/** Codes of American states as addresses end in them. */
export const STATE_CODES: ReadonlySet<string> = new Set(
  (
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM " +
    "NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC"
  ).split(" "),
);
