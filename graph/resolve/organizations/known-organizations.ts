// Organizations that go by quite different names, and universities of several campuses.

/** One a line: the key as organizationKey makes it of the full name, then of other names. */
const OTHER_NAMES = `
massachusetts institute technology: mit; massachusetts institute tech; mass institute technology
california institute technology: caltech
university oxford: oxford university
university cambridge: cambridge university
university california berkeley: uc berkeley; ucb; berkeley
university california los angeles: ucla; uc los angeles
university california san diego: ucsd; uc san diego
university california san francisco: ucsf; uc san francisco
university california irvine: uci; uc irvine
university california davis: uc davis
university california santa barbara: ucsb; uc santa barbara
university california santa cruz: ucsc; uc santa cruz
university california riverside: uc riverside
university college london: ucl; university college london ucl
carnegie mellon university: cmu; carnegie mellon
georgia institute technology: georgia technical; gatech; georgia tech
eth zurich: eth; ethz; swiss federal institute technology zurich; eth zuerich
epfl: ecole polytechnique federale lausanne; swiss federal institute technology lausanne
cnrs: centre national recherche scientifique; center national recherche scientifique
chinese academy science: cas; chinese acad science
stanford university: stanford
harvard university: harvard
princeton university: princeton
technical university munich: tum; tu munich; tu munchen; technical university munchen
technical university berlin: tu berlin
technical university dresden: tu dresden
delft university technology: tu delft; technical university delft
eindhoven university technology: tu eindhoven
technical university darmstadt: tu darmstadt
kaist: korea advanced institute science technology
google: google research; google ai; google brain; google incorporated
microsoft: microsoft research
facebook: facebook ai research; fair; facebook ai
meta: meta ai; meta ai research
ibm: ibm research; ibm corporation; international business machines
deepmind: google deepmind
nvidia: nvidia research; nvidia corporation
university texas austin: ut austin
university illinois urbana champaign: uiuc; university illinois urbana
university pennsylvania: upenn; university penn
pennsylvania state university: penn state university; penn state
johns hopkins university: johns hopkins
national university singapore: nus
nanyang technological university: ntu
hong kong university science technology: hkust
`;

/** Key → the key of the full name. */
export const KNOWN_KEYS: ReadonlyMap<string, string> = new Map(
  OTHER_NAMES.trim()
    .split("\n")
    .flatMap((line) => {
      const [key = "", others = ""] = line.split(": ");
      return others.split("; ").map((other) => [other, key] as const);
    }),
);

/** One a line: the key of what all campuses share, then theirs. */
const SYSTEMS = `
university california: berkeley; los angeles; san diego; san francisco; irvine; davis; santa barbara; santa cruz; riverside; merced
california state university: fullerton; long beach; los angeles; northridge; sacramento; san bernardino; fresno; east bay; chico
university texas: austin; dallas; arlington; san antonio; el paso
university wisconsin: madison; milwaukee
university illinois: urbana champaign; chicago; urbana; springfield
university massachusetts: amherst; boston; lowell; dartmouth
university north carolina: chapel hill; charlotte; greensboro; wilmington
university maryland: baltimore; baltimore county
university michigan: dearborn; flint
university colorado: boulder; denver; colorado springs
university minnesota: duluth
university missouri: kansas city; st louis; rolla
university nebraska: omaha
university nevada: reno; las vegas
university tennessee: chattanooga; memphis
university alabama: birmingham; huntsville
university arkansas: little rock
university hawaii: hilo
university washington: tacoma; bothell
state university new york: buffalo; stony brook; albany; binghamton
indiana university: indianapolis
rutgers university: newark; camden; new brunswick
indian institute technology: delhi; bombay; madras; kanpur; kharagpur; roorkee; guwahati; hyderabad; indore; ropar; gandhinagar; patna; bhubaneswar; mandi; jodhpur; varanasi; dhanbad
national institute technology: karnataka; trichy; tiruchirappalli; rourkela; warangal; calicut; surathkal; durgapur
`;

/** Key of a university → keys of the campuses that are organizations of their own. */
export const CAMPUSES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  SYSTEMS.trim()
    .split("\n")
    .map((line) => {
      const [key = "", campuses = ""] = line.split(":");
      return [key, new Set(campuses.trim().split("; "))] as const;
    }),
);
