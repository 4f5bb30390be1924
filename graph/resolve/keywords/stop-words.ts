// Words of academic prose, by what they do to a phrase: cut it, or not begin or end it. All in key
// form (`keyword-key.ts`).

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).filter(Boolean));

/** Never part of a keyword: a phrase is cut there. */
export const CUTTING_WORDS: ReadonlySet<string> = list(`
  able about above according achieve achieved across actual additional address afore
  aforementioned after against all almost along also although am among amount and another any
  appropriate are art as aspect at author authors available based be because become been before
  being below best better between beyond billion both broad but by called can cannot certain
  certainly challenge challenging comparable compared comparison competitive complete
  comprehensive concern conclusion consequence considerable considered consist contrast
  contribution corresponding could crucial current currently demonstrate describe desired detail
  detailed did different difficult difficulty directly do does drastic due during each early
  easily easy effective effectiveness effort eight either else empirically enable encouraging
  enough entire especially essential etc even exciting existing extensive famous favorable finally
  find finding first five following for former four from fundamental further furthermore given
  good great greater growing had half hand has have he helpful hence her high-quality highly his
  hope how however hundred i idea if important impressive in inability including increasing
  increasingly indeed inherent insight instead interest interesting into intriguing introduce
  investigate is issue it item its just key kind known lack last late latter lead least less
  little lot main major manner many may me meaningful might million more moreover most motivated
  much must my naive nature necessary need new next nine no nor not notable noteworthy notion
  novel novelty numerous obtained of off on one only onto open or ordinary original other our out
  outstanding over overall overview own paper part partially particular particularly per perform
  performed perspective piece plausible poor popular possible practitioner preliminary present
  previous previously principled prior progress promising proposal propose proposed prove provide
  purpose raise rapid rather recent recently regarding related relevant remarkable researcher
  respect respective respectively rest result rich role same satisfactory second section see sense
  sensible serious seven several severe shall she should show shown side significant significantly
  similar simple simply simultaneous six slight slightly so-called solid some sophisticated
  specific specifically state-of-the-art still straightforward striking strong study substantial
  successful such sufficient suitable superior surprising surprisingly tailored take ten than that
  their then therefore these they thing third this thorough those thought thousand three through
  throughout thus to today together too total toward towards traditional tremendous two type
  typical typically ubiquitous under underlying unified unprecedented until up upcoming upon us
  use used useful user-friendly using usual usually valuable variety various vast versus very via
  viable was way we well well-known were what when where whereas whether which while who whole why
  wide widely widespread will with within without work work-in-progress worth would year yet you
  your zero
`);

/** Cut a phrase unless they are nouns, and then neither begin nor end it: `point cloud detection`. */
export const CUTTING_UNLESS_NOUNS: ReadonlySet<string> = list(`
  call case effect evidence fact focus goal impact importance mean number observation opportunity
  order point potential practice question range ratio research set term tool
`);

/** Fine inside a phrase, but a phrase does not begin with them. */
export const WEAK_BEGINNINGS: ReadonlySet<string> = list(`
  abstract accurate achieving adapting addressing adequate advanced aggressive allowing
  alternative ambitious analyzing applying arbitrary art assessing average avoiding bad baseline
  basic benchmark big bridging bringing building call careful case cheap clear close combined
  combining common comparing complex computing conceptual concise concrete considering consistent
  constructing controlling conventional correct creating critical customized data dedicated
  defining demonstrating deriving designing desirable detecting determining developed developing
  different discovering diverse dominant effect efficient elegant emerging empirical employing
  enabling encouraging end end-to-end enforcing enhanced enhancing ensuring estimating evaluating
  evidence exact examining excellent exceptional expensive explicit exploiting exploring extended
  extending extra extracting extreme fact fair familiar fast faster feature few fewer finding fine
  flexible focus following formulating frequent full fully future general generating generic
  getting giving global-scale goal guaranteeing guiding handling hard having heavy helpful high
  higher highest huge ideal identical identifying impact implementing importance improved
  improving in-depth incorporating increased increasing independent individual inducing
  inefficient inexpensive infeasible inferring initial inner innovative input integrating intended
  intensive intermediate intrinsic introducing intuitive investigating involved involving joint
  keeping large larger largest leading learned learning learnt letting leveraging light likely
  limited long longer looking low lower lowest mainstream maintaining making massive maximal
  maximizing mean measuring mere mild minimizing mitigating model modern modest modifying modular
  multi multi-faceted multiple mutual narrow natural neat network non-trivial nontrivial normal
  number observation obtaining obvious occasional off-the-shelf offering official old opportunity
  optimal optimized optimizing order ordinary output overcoming particular perfect performing
  plain pleasing point polished popular potential powerful practical practice predefined
  predicting preferred presented preserving preventing previously-unseen primary producing proper
  proposing provable proven providing proving pure qualitative quantifying quantitative question
  quick raising range rare ratio real real-world realistic realworld reasonable recovering reduced
  reducing regarding reliable removing replacing representative representing required requiring
  research resolving resulting rethinking revealing revisiting right rigorous rough running safe
  satisfying scaling scarce seeking selected selecting sensitive separate set short shorter
  showing simplified simplifying single sizable slow small smaller smart sole solving sota special
  standard starting state-of-the steady strategic strict stringent studying sub- suboptimal subtle
  suggesting super supporting sure systematic taking taming target teaching term test theoretical
  tight time-consuming tiny tool top towards traditional trained training transforming treating
  true two-stage typical ultimate unbounded unclear underexplored understanding undesirable
  unexpected unifying unique universal unknown unlocking unnecessary unrelated unsatisfactory
  unseen useless usual utilizing vanilla varied varying verifying vital weak whole wide working
  worse worst wrong yielding
`);

/** Those of them that begin terms too: `optimal schedule`, where the paper has no better keyword. */
export const TERM_BEGINNINGS: ReadonlySet<string> = list(`
  critical data exact explicit feature initial input joint model mutual network normal optimal
  output primary smart target test universal unknown
`);

/** Words that such a beginning may keep: `learning rate`, `large language model`, `natural image`. */
export const KEPT_BEGINNINGS: ReadonlySet<string> = new Set([
  "abstract reasoning",
  "call center",
  "case based",
  "complex network",
  "complex system",
  "computing resource",
  "data annotation",
  "data assimilation",
  "data augmentation",
  "data cleaning",
  "data compression",
  "data curation",
  "data distillation",
  "data efficiency",
  "data engineering",
  "data fusion",
  "data heterogeneity",
  "data imputation",
  "data integration",
  "data mining",
  "data poisoning",
  "data privacy",
  "data pruning",
  "data quality",
  "data science",
  "data selection",
  "data sharing",
  "data stream",
  "data structure",
  "data summarization",
  "data synthesis",
  "data valuation",
  "data visualization",
  "data warehouse",
  "effect size",
  "empirical bayes",
  "empirical process",
  "empirical risk",
  "evidence lower",
  "extreme classification",
  "extreme value",
  "fact checking",
  "fact verification",
  "fast fourier",
  "fast gradient",
  "feature attribution",
  "feature engineering",
  "feature extraction",
  "feature importance",
  "feature learning",
  "feature matching",
  "feature pyramid",
  "feature selection",
  "feature visualization",
  "few shot",
  "full batch",
  "future prediction",
  "general relativity",
  "goal conditioned",
  "goal reasoning",
  "goal recognition",
  "hard attention",
  "hard negative",
  "high dimension",
  "high dimensional",
  "high frequency",
  "high order",
  "high resolution",
  "higher order",
  "importance sampling",
  "importance weight",
  "importance weighting",
  "independent component",
  "individual fairness",
  "inner product",
  "input convex",
  "input gradient",
  "input perturbation",
  "intrinsic dimension",
  "intrinsic motivation",
  "intrinsic reward",
  "joint embedding",
  "joint training",
  "large batch",
  "large deviation",
  "large language",
  "large margin",
  "large scale",
  "learned optimizer",
  "learning analytics",
  "learning curve",
  "learning dynamics",
  "learning rate",
  "learning theory",
  "least square",
  "long document",
  "long horizon",
  "long memory",
  "long range",
  "long short",
  "long tail",
  "long tailed",
  "long term",
  "low bit",
  "low dimensional",
  "low discrepancy",
  "low precision",
  "low rank",
  "low resolution",
  "low resource",
  "lower bound",
  "mean field",
  "mean shift",
  "model agnostic",
  "model averaging",
  "model based",
  "model checking",
  "model compression",
  "model distillation",
  "model editing",
  "model extraction",
  "model free",
  "model fusion",
  "model interpretability",
  "model inversion",
  "model merging",
  "model order",
  "model predictive",
  "model pruning",
  "model reduction",
  "model selection",
  "model stealing",
  "model uncertainty",
  "modular network",
  "multi-head attention",
  "multiple access",
  "multiple attribute",
  "multiple choice",
  "multiple comparison",
  "multiple criterion",
  "multiple importance",
  "multiple imputation",
  "multiple instance",
  "multiple kernel",
  "multiple linear",
  "multiple regression",
  "multiple sclerosis",
  "multiple sequence",
  "multiple testing",
  "multiple view",
  "mutual information",
  "natural evolution",
  "natural gradient",
  "natural image",
  "natural language",
  "natural scene",
  "network analysis",
  "network architecture",
  "network coding",
  "network compression",
  "network dynamic",
  "network embedding",
  "network inversion",
  "network pruning",
  "network quantization",
  "network science",
  "network security",
  "network topology",
  "network traffic",
  "normal form",
  "normal map",
  "number field",
  "number theory",
  "optimal control",
  "optimal stopping",
  "optimal transport",
  "optimizing compiler",
  "order book",
  "order statistic",
  "point cloud",
  "point process",
  "practical byzantine",
  "predicting structure",
  "question answering",
  "question generation",
  "representing learning",
  "safe exploration",
  "safe reinforcement",
  "scaling law",
  "sensitive attribute",
  "set cover",
  "set prediction",
  "set theory",
  "short term",
  "short text",
  "single cell",
  "single image",
  "single photon",
  "single view",
  "slow feature",
  "small world",
  "smart city",
  "smart contract",
  "smart grid",
  "strategic classification",
  "structured prediction",
  "sub optimal",
  "systematic generalization",
  "systematic review",
  "target network",
  "target propagation",
  "target tracking",
  "test time",
  "theoretical computer",
  "tool learning",
  "training dynamic",
  "training stability",
  "universal approximation",
  "unknown environment",
  "weak learner",
  "weak supervision",
  "wide network",
  "wide neural",
  "worst case",
]);

/**
 * No keyword ends so; a longer phrase loses such an ending: `reinforcement learning method` →
 * `reinforcement learning`.
 */
export const WEAK_ENDINGS: ReadonlySet<string> = list(`
  ability accuracy achievement advance advancement advantage aim analog application approach area
  aspect assessment attempt baseline benchmark benefit budget call capability case characteristic
  choice collection community comparison component configuration consideration contribution
  counterpart criterion dataset degree demand development difference difficulty direction drawback
  effect effort element enhancement era evidence experiment extension fact failure family fashion
  finding flavor focus footprint form formalism formulation foundation framework functionality
  gain goal guideline impact implementation implication importance improvement increase insight
  interpretation issue iteration level library limitation line literature majority manner mean
  member method methodology nature number observation one opportunity option order outcome
  overhead paper paradigm part participant performance perspective phase phenomenon pipeline point
  possibility potential practice preliminary procedure project property prototype purpose quantity
  question range ratio reason recipe regime requirement research result role routine scenario
  scheme set setting setup shortcoming situation size solution solver speed stage standard step
  strategy study style success suite superiority technique technology term theme time tool toolkit
  topic treatment trend type understanding usage use user utilization variant variation variety
  version way weakness work workflow
`);

/** Those of them that end terms too: `iterative method`, where the paper has no better keyword. */
export const TERM_ENDINGS: ReadonlySet<string> = list(`
  accuracy application characteristic component criterion development effect element failure
  functionality impact implementation iteration level library method methodology number
  observation outcome phase phenomenon point practice procedure project property ratio requirement
  scheme set solution solver strategy technique technology term tool toolkit treatment utilization
  workflow
`);

/**
 * Endings that belong to many terms (`language model`, `value function`) and follow many others for
 * no reason: use decides.
 */
export const OPEN_ENDINGS: ReadonlySet<string> = list(`
  agent algorithm analysis architecture assumption behavior capacity change class classifier
  computation concept condition context cost data design domain efficiency engine environment
  error estimate evaluation example factor feature field function gap generation guarantee
  information instance layer loss measure mechanism metric mode model module objective operation
  output parameter pattern power principle problem process processing product program quality rate
  relation representation robustness sample score signal space structure support system task test
  theory training unit utility value variable view
`);

/** Verbs that the tagger takes for the last noun of a phrase: `the model yields`. */
export const VERBS_AT_THE_END: ReadonlySet<string> = list(`
  benefit depend exhibit fail form help lead outperform play reach reduce remain require right
  scale suffer try yield
`);
