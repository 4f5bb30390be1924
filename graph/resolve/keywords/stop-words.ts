// Words and phrases of academic prose that name no topic. All in key form (`keyword-key.ts`).

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).filter(Boolean));

/** Never part of a keyword: a phrase is cut there. */
export const CUTTING_WORDS: ReadonlySet<string> = list(`
  able above according achieve achieved across actual additional address afore aforementioned after
  almost along also although among amount another any appropriate art aspect author authors available
  based because become before below best better beyond both broad call called cannot case certain
  certainly challenge challenging comparable compared comparison competitive complete comprehensive
  concern conclusion consequence considerable considered consist contrast contribution
  corresponding crucial current currently demonstrate describe desired detail detailed different
  difficult difficulty directly drastic due during each early easily easy effect effective effectiveness
  effort either empirically enable encouraging enough entire especially essential etc evidence exciting
  existing extensive fact favorable finally find finding first five focus following former four fundamental
  further furthermore given goal good great greater growing hand helpful hence high-quality highly hope
  however idea impact importance important impressive inability including increasing increasingly indeed
  inherent insight instead interest interesting intriguing introduce investigate issue item key kind
  known lack last late latter lead least less little lot main major manner many mean meaningful moreover
  most motivated much multiple naive necessary need nature new next notable noteworthy notion novel
  novelty number numerous observation obtained open opportunity order ordinary original other
  outstanding overall overview own paper part partially particular particularly perform performed perspective
  piece plausible point poor popular possible potential practice practitioner preliminary present previous
  previously principled prior progress promising proposal propose proposed prove provide purpose question
  raise range rapid rather ratio recent recently regarding related relevant remarkable research
  researcher respect respective respectively rest result rich role same satisfactory second section see
  sense sensible serious set several severe show shown side significant significantly similar simple simply
  simultaneous six slight slightly so-called solid some sophisticated specific
  specifically state-of-the-art straightforward striking strong study substantial successful such
  sufficient suitable superior surprising surprisingly tailored take ten term therefore thing third
  thorough thought three thus today together tool total traditional tremendous two type typical typically
  ubiquitous underlying unified unprecedented upcoming use used useful user-friendly using usual usually
  valuable variety various vast versus very via viable way well well-known whereas whether whole wide widely
  widespread work work-in-progress worth year yet zero
  one seven eight nine hundred thousand million billion half
  we our us they their it its this that these those he she his her you your i me my who which what
  is are was were be been being am do does did has have had can could may might must shall should will would
  not no nor and or but if then else than as at by for from in into of off on onto out over per to toward
  towards under until up upon with within without about against between through throughout while when
  where why how both all only just even still too more
`);

/** Fine inside a phrase, but a phrase does not begin with them. */
export const WEAK_BEGINNINGS: ReadonlySet<string> = list(`
  abstract accurate adequate advanced aggressive alternative ambitious arbitrary average bad basic big
  careful cheap clear close combined common complex conceptual concise concrete consistent conventional
  correct critical customized dedicated desirable diverse dominant elegant emerging empirical
  end enhanced exact exceptional excellent expensive explicit extended extra extreme fair familiar fast
  faster fine flexible frequent full fully future general generic global-scale heavy
  hard helpful high higher highest huge ideal identical improved increased independent individual
  inefficient inexpensive infeasible initial inner innovative intended intensive intermediate
  intrinsic intuitive involved joint large larger largest leading learned learnt light likely limited
  long longer low lower lowest mainstream massive maximal mere mild modern modest modular multi-faceted
  mutual narrow natural neat non-trivial nontrivial normal obvious occasional official old optimized
  ordinary particular perfect plain pleasing polished popular powerful practical predefined
  preferred previously-unseen primary proper provable proven pure qualitative quantitative quick
  rare real realistic real-world realworld reasonable reduced reliable representative required
  resulting rigorous rough safe satisfying scarce selected sensitive separate short shorter simplified
  single sizable slow small smaller smart sole sota standard state-of-the art steady strict
  stringent strategic sub-optimal suboptimal subtle super sure systematic theoretical tiny
  tight top traditional trained true typical ultimate unbounded unclear underexplored undesirable
  unexpected unique universal unknown unnecessary unrelated unseen unsatisfactory useless usual vanilla varied varying vital
  weak wide whole worse worst wrong
  baseline benchmark data different efficient end-to-end feature few fewer in-depth input model network
  off-the-shelf optimal output right target test time-consuming training two-stage
  improving understanding exploring rethinking reducing making leveraging exploiting enabling building
  estimating predicting generating towards allowing achieving addressing adapting analyzing applying
  assessing avoiding bridging bringing combining comparing computing considering constructing controlling
  creating defining demonstrating deriving designing detecting determining developing discovering
  employing encouraging enforcing enhancing ensuring evaluating examining extending extracting finding
  following formulating getting giving guaranteeing guiding having handling identifying implementing
  improving incorporating increasing inducing inferring integrating introducing investigating involving keeping
  leading learning letting looking maintaining maximizing measuring minimizing mitigating modifying
  obtaining offering optimizing overcoming performing preserving preventing producing proposing proving providing
  quantifying raising recovering regarding removing replacing representing requiring resolving resulting revealing
  revisiting running scaling seeking selecting showing simplifying solving starting studying
  suggesting supporting taking taming teaching transforming treating unifying unlocking utilizing verifying
  working yielding
`);

/** Words that such a beginning may keep: `learning rate`, `large language model`, `natural image`. */
export const KEPT_BEGINNINGS: ReadonlySet<string> = new Set([
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
  "input convex",
  "input gradient",
  "input perturbation",
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
  "optimal control",
  "optimal stopping",
  "optimal transport",
  "target network",
  "target propagation",
  "target tracking",
  "test time",
  "training dynamic",
  "training stability",
  "abstract reasoning",
  "complex network",
  "complex system",
  "computing resource",
  "empirical risk",
  "empirical bayes",
  "empirical process",
  "extreme classification",
  "extreme value",
  "fast gradient",
  "fast fourier",
  "full batch",
  "future prediction",
  "general relativity",
  "hard attention",
  "hard negative",
  "high dimension",
  "high dimensional",
  "high frequency",
  "high order",
  "high resolution",
  "higher order",
  "independent component",
  "individual fairness",
  "inner product",
  "intrinsic motivation",
  "intrinsic reward",
  "intrinsic dimension",
  "joint embedding",
  "joint training",
  "large batch",
  "large deviation",
  "large language",
  "large margin",
  "large scale",
  "learned optimizer",
  "learning curve",
  "learning rate",
  "learning theory",
  "learning dynamics",
  "learning analytics",
  "long document",
  "long horizon",
  "long memory",
  "long range",
  "long short",
  "long tail",
  "long tailed",
  "long term",
  "low bit",
  "low precision",
  "low rank",
  "low resource",
  "low resolution",
  "low dimensional",
  "low discrepancy",
  "lower bound",
  "modular network",
  "multi-head attention",
  "mutual information",
  "natural evolution",
  "natural gradient",
  "natural image",
  "natural language",
  "natural scene",
  "normal form",
  "normal map",
  "optimizing compiler",
  "practical byzantine",
  "predicting structure",
  "representing learning",
  "safe exploration",
  "safe reinforcement",
  "scaling law",
  "short term",
  "short text",
  "single cell",
  "single image",
  "single photon",
  "single view",
  "slow feature",
  "smart contract",
  "smart city",
  "smart grid",
  "small world",
  "sensitive attribute",
  "strategic classification",
  "structured prediction",
  "sub optimal",
  "systematic generalization",
  "systematic review",
  "theoretical computer",
  "universal approximation",
  "unknown environment",
  "weak supervision",
  "weak learner",
  "wide network",
  "wide neural",
  "worst case",
]);

/**
 * No keyword ends so; a longer phrase loses such an ending: `reinforcement learning method` →
 * `reinforcement learning`.
 */
export const WEAK_ENDINGS: ReadonlySet<string> = list(`
  ability accuracy achievement advance advancement advantage aim analog application approach area aspect
  assessment attempt baseline benchmark benefit budget capability capacity change characteristic choice
  collection community comparison component concept condition configuration consideration contribution
  counterpart criterion degree demand development difference difficulty direction drawback effect effort
  element enhancement era example experiment extension factor failure family fashion finding flavor form
  formalism formulation foundation framework functionality gain gap guideline implementation
  implication improvement increase insight instance interpretation issue iteration level library
  limitation line literature majority manner member method methodology mode nature number one option
  outcome paper paradigm part participant performance perspective phase phenomenon pipeline point possibility
  power practice preliminary procedure product project property prototype purpose quantity question
  range reason recipe regime region relation requirement research result role routine sample scenario scheme
  series setting setup shortcoming situation size solution solver speed stage standard step strategy
  study style success suite superiority technique technology term theme time
  tool toolkit topic treatment trend type understanding usage use user utilization variant variation
  variety version way weakness work workflow dataset footprint overhead
`);

/**
 * Endings that belong to many terms (`language model`, `value function`) and follow many others for
 * no reason: use decides.
 */
export const OPEN_ENDINGS: ReadonlySet<string> = list(`
  agent algorithm analysis architecture assumption behavior class classifier computation context cost data design domain
  efficiency engine environment error estimate evaluation feature field function generation guarantee information
  layer loss measure mechanism metric model module objective operation output parameter pattern principle
  problem process processing program quality rate representation robustness score signal space
  structure support system task test theory training unit utility value variable view
`);

/** Verbs that the tagger takes for the last noun of a phrase: `the model yields`. */
export const VERBS_AT_THE_END: ReadonlySet<string> = list(`
  benefit depend exhibit fail form help lead outperform play reach reduce remain require right scale suffer try
  yield
`);

/** Single words that are too general to be a keyword by themselves. */
export const GENERAL_WORDS: ReadonlySet<string> = list(`
  ability accuracy action activity adaptation addition advance advantage agent aggregation algorithm
  alternative ambiguity analogue analysis answer appearance application approach approximation
  architecture area array aspect assignment assumption attack attempt attention-based attribute augmentation
  author autoencoder-based availability average axis background balance barrier base baseline basis batch
  behavior behaviour belief benchmark benefit bias block body bottleneck bound boundary box branch budget building
  calculation candidate capability capacity category cause center chain chance change channel character
  characteristic characterization child choice circumstance claim class classifier code coefficient
  collection color column combination communication community company comparison competition complexity
  component composition computation computer concept conclusion condition confidence configuration
  connection consequence consideration consistency constant constraint construction consumption content
  context contrast contribution control convergence copy correctness correlation correspondence cost count
  counterpart course coverage creation criterion critic curve cycle damage data dataset datum day decade
  decision decoder decomposition decrease deep default definition degree demand demonstration density
  dependence dependency deployment depth derivation derivative description design destination
  detection detector deviation device difference dimension dimensionality direction discussion distance
  distinction distribution diversity document domain drawback drop dynamics ease edge effect
  efficacy efficiency effort element embedding-based emergence emphasis encoder end energy engine
  entity entropy-based entry environment episode equality equation equivalence era error estimate
  estimation estimator evaluation event evidence evolution example exception execution existence
  expectation expense experience experiment expert explanation expression expressiveness extension extent
  extraction factor failure family fashion feature feedback field figure filter fix flexibility flow fold form
  formalism formula formulation foundation fraction frame framework frequency function functionality
  gain game gap generality generator goal gradient group growth guarantee guidance guide
  hand head height hidden hierarchy horizon human hyperparameter hypothesis identification identity image
  impact implementation implication importance improvement increase index indicator inference
  influence information infrastructure initialization input insight inspiration instability instance instruction
  intelligence intensity interaction interface intermediate interpretation interval intervention introduction intuition
  invariance item iteration judgment kernel knowledge label labeling landscape language layer leaf learner
  learning length letter level library lie life likelihood limit limitation line link list literature
  location log logic loop loss machine magnitude majority manner map mapping margin mask mass match matching
  material matrix matter maximum mean meaning measure measurement mechanism medium member memory message
  method methodology metric minimum misalignment mistake mixture mode model modeling modification modality
  module moment motion motivation move movement multitude name nature necessity need neighbor
  neighborhood network neuron node noise norm notion novelty number object objective observation
  observer obstacle operation operator opportunity optima optimality optimizer optimum option order
  organization orientation origin outcome output overhead package page pair paper paradigm parallel parameter
  parameterization parent part participant partition party pass past patch path pattern penalty people
  percentage perception performance period person perspective perturbation phase phenomenon
  picture piece pipeline pixel place plan plane platform player point policy pool population portion
  position possibility power practice practitioner precision prediction predictor
  preference presence pressure principle prior priority probability problem procedure process
  processing processor product production profile program progress project projection proof property
  proportion proposal protocol proxy publication purpose quality quantity query question range rank
  ranking rate ratio reader reality reason recognition recommendation reconstruction record reduction
  reference refinement regime region regression-based relation relationship relevance reliability
  removal replacement representation reproduction request requirement research resolution resource
  respect response restriction result return review reward risk robot role root round row rule run
  safety sample sampler sampling scale scalability scenario scene scheme science score search section
  segment selection self semantics sensitivity sentence separation sequence series set setting setup
  shape share shift shortcoming show side sign signal significance similarity simplicity simulation simulator
  situation size skill slice slope smoothness software solution solver source space span specification
  spectrum speech speed speedup split stability stack stage standard start state statement
  statistic statistics status step stimulus stop storage strategy strength string structure study style
  subject subproblem subset subspace subspecies success sum summary superiority supervision supervisor support surface
  survey system table tail target task taxonomy teacher technique technology template tendency term
  terminology test testing text theorem theory thing thought threshold time token topic
  trace track trade tradeoff training trainer trajectory transfer transformation transition treatment tree trend
  trial trick trouble truth turn type unit update usage use user utility utilization validation
  validity value variability variable variance variant variation variety vector velocity verification
  version video view viewpoint vision volume vulnerability way weakness weight width window word
  work workflow world year zero zone
  adversary algorithmics answerer apparatus appeal artifact artist attractor auxiliary bit book bridge
  call camera car case city classification clue collaboration competitor compiler-based comprehension
  compromise conference consensus constituent contender corner corpus country couple coupling creator
  customer deal declaration designer detail developer difficulty discovery disentangle discriminator
  disparity earth effectiveness employee enhancement environmental exact exact-match execution expertise
  exploit face facility fidelity finding focus framework-agnostic generation goodness gpu ground hour
  imagenet-scale individual industry intractability internet issue journal key lab latency layout lens
  look market merit minute model-agnostic month multiple nucleus null opinion optimality-based outlier-based
  overview owner phone plausibility potential predecessor preprocessing question-based radius reach
  recipe recovery regularity relaxation reminder report repository request-based retrieval-based revision
  robustness-based routine scientist second seed sense session shot skeleton source-code story student submission
  substitute suite supplement symbol synergy team tool toolkit toy understanding uniformity universe
  visual visualization wall website week weighting wealth working worker write
  activation actor aid alpha answering article beta by-product client cloud comment concentration core
  defense delta development divergence epsilon gamma ii iii infinity invariant job kappa lambda management note
  omega patient phi psi road scratch service sigma site sub sup synthesis tau theta
  accept spotlight poster oral talk reject
  convolution-based deviation-based downstream upstream offline online backward forward front rear
  unseen real large small high low supervised unsupervised generative discriminative
`);

/** Nouns that end as adjectives do (`topical.ts`). */
export const NOUNS_LIKE_ADJECTIVES: ReadonlySet<string> = list(`
  arithmetic betting cardinal collective credential critic diagonal dialectic diffeomorphic epidemic fabric festival
  heuristic hospital incentive interval journal logic manual material metric music narrative objective paraphrase
  perspective physic polynomial potential proposal rehearsal removal retrieval reversal rhetoric signal survival topic
  traffic tutorial withdrawal
`);

/** Whole phrases of academic prose, in key form. */
export const PROSE_PHRASES: ReadonlySet<string> = new Set(
  `ablation study
by product
classification model
classification problem
classification task
control task
cutting edge
data driven
end to end
general purpose
high level
human level
in context
in depth
input output
large scale
long standing
loss function
low level
off the shelf
optimization algorithm
optimization problem
optimization process
prediction problem
prediction task
probability distribution
project page
real life
real time
regression problem
regression task
time consuming
two stage
worst case
ablation
academic community
best of our knowledge
broad class
case study
case
closed form
code
comparable accuracy
comparable performance
competitive performance
computation cost
computation time
computational budget
computational cost
computational efficiency
computational overhead
computational complexity
computational resource
computer experiment
conventional wisdom
core idea
deep learning community
deep learning model
deep model
deep network
deep learning architecture
downstream task
downstream performance
empirical result
empirical study
empirical evaluation
empirical evidence
empirical performance
end
error rate
evaluation metric
evaluation protocol
experimental evaluation
experimental result
experimental setting
experimental study
experimental validation
extensive experiment
final model
final performance
free lunch
general framework
good performance
ground truth
hand
inference time
key challenge
key component
key idea
key insight
large number
large set
learning algorithm
learning community
learning framework
learning model
learning method
learning process
learning problem
learning system
learning task
machine learning algorithm
machine learning community
machine learning model
machine learning method
machine learning problem
machine learning system
machine learning task
machine learning technique
main contribution
main idea
mild assumption
mild condition
model accuracy
model architecture
model parameter
model performance
model quality
model size
model training
neural model
neural architecture
novel approach
novel framework
novel method
numerical experiment
numerical result
numerical simulation
open problem
open question
open source
order of magnitude
other hand
overall performance
performance degradation
performance gain
performance gap
performance improvement
performance metric
plug and play
practical application
prediction accuracy
prediction performance
predictive performance
preliminary experiment
preliminary result
prior art
prior work
problem instance
proof of concept
previous work
promising direction
promising result
public dataset
qualitative result
quantitative result
real data
real dataset
real world
real world application
real world data
real world dataset
real world problem
real world scenario
real world setting
real world task
recent advance
recent progress
recent work
related work
research area
research community
research direction
research question
running time
sample size
side effect
side information
simple modification
simulation result
simulation study
small number
source code
special case
standard benchmark
standard dataset
state of the art
state of the art accuracy
state of the art method
state of the art model
state of the art performance
state of the art result
strong baseline
strong empirical performance
strong performance
substantial improvement
superior performance
supplementary material
synthetic data
synthetic dataset
synthetic experiment
target task
test accuracy
test data
test error
test performance
test set
test time
testing time
theoretical analysis
theoretical foundation
theoretical guarantee
theoretical insight
theoretical result
theoretical understanding
toy example
training algorithm
training cost
training data
training dataset
training efficiency
training example
training instance
training method
training objective
training phase
training procedure
training process
training sample
training set
training stage
training strategy
training time
training step
underlying structure
validation set
wall clock time
wide array
wide range
wide variety
world application
world data
world dataset`.split("\n"),
);
