// Single words and whole phrases that name no topic. All in key form (`keyword-key.ts`).

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).filter(Boolean));

/** Single words that are too general to be a keyword by themselves. */
export const GENERAL_WORDS: ReadonlySet<string> = list(`
  ability accept accuracy action activation activity actor adaptation addition advance advantage
  adversary agent aggregation aid algorithm algorithmics alpha alternative ambiguity analogue
  analysis answer answerer answering apparatus appeal appearance application approach
  approximation architecture area array article artifact artist aspect assignment assumption
  attack attempt attention-based attractor attribute augmentation author autoencoder-based
  auxiliary availability average axis background backward balance barrier base baseline basis
  batch behavior behaviour belief benchmark benefit beta bias bit block body book bottleneck bound
  boundary box branch bridge budget building by-product calculation call camera candidate
  capability capacity car case category cause center chain chance change channel character
  characteristic characterization child choice circumstance city claim class classification
  classifier client cloud clue code coefficient collaboration collection color column combination
  comment communication community company comparison competition competitor compiler-based
  complexity component composition comprehension compromise computation computer concentration
  concept conclusion condition conference confidence configuration connection consensus
  consequence consideration consistency constant constituent constraint construction consumption
  contender content context contrast contribution control convergence convolution-based copy core
  corner corpus correctness correlation correspondence cost count counterpart country couple
  coupling course coverage creation creator criterion critic curve customer cycle damage data
  dataset datum day deal decade decision declaration decoder decomposition decrease deep default
  defense definition degree delta demand demonstration density dependence dependency deployment
  depth derivation derivative description design designer destination detail detection detector
  developer development deviation deviation-based device difference difficulty dimension
  dimensionality direction discovery discriminative discriminator discussion disentangle disparity
  distance distinction distribution divergence diversity document domain downstream drawback drop
  dynamics earth ease edge effect effectiveness efficacy efficiency effort element embedding-based
  emergence emphasis employee encoder end energy engine enhancement entity entropy-based entry
  environment environmental episode epsilon equality equation equivalence era error estimate
  estimation estimator evaluation event evidence evolution exact exact-match example exception
  execution existence expectation expense experience experiment expert expertise explanation
  exploit expression expressiveness extension extent extraction face facility factor failure
  family fashion feature feedback fidelity field figure filter finding fix flexibility flow focus
  fold form formalism formula formulation forward foundation fraction frame framework framework-
  agnostic frequency front function functionality gain game gamma gap generality generation
  generative generator goal goodness gpu gradient ground group growth guarantee guidance guide
  hand head height hidden hierarchy high horizon hour human hyperparameter hypothesis
  identification identity ii iii image imagenet-scale impact implementation implication importance
  improvement increase index indicator individual industry inference infinity influence
  information infrastructure initialization input insight inspiration instability instance
  instruction intelligence intensity interaction interface intermediate internet interpretation
  interval intervention intractability introduction intuition invariance invariant issue item
  iteration job journal judgment kappa kernel key knowledge lab label labeling lambda landscape
  language large latency layer layout leaf learner learning length lens letter level library lie
  life likelihood limit limitation line link list literature location log logic look loop loss low
  machine magnitude majority management manner map mapping margin market mask mass match matching
  material matrix matter maximum mean meaning measure measurement mechanism medium member memory
  merit message method methodology metric minimum minute misalignment mistake mixture modality
  mode model model-agnostic modeling modification module moment month motion motivation move
  movement multiple multitude name nature necessity need neighbor neighborhood network neuron node
  noise norm note notion novelty nucleus null number object objective observation observer
  obstacle offline omega online operation operator opinion opportunity optima optimality
  optimality-based optimizer optimum option oral order organization orientation origin outcome
  outlier-based output overhead overview owner package page pair paper paradigm parallel parameter
  parameterization parent part participant partition party pass past patch path patient pattern
  penalty people percentage perception performance period person perspective perturbation phase
  phenomenon phi phone picture piece pipeline pixel place plan plane platform plausibility player
  point policy pool population portion position possibility poster potential power practice
  practitioner precision predecessor prediction predictor preference preprocessing presence
  pressure principle prior priority probability problem procedure process processing processor
  product production profile program progress project projection proof property proportion
  proposal protocol proxy psi publication purpose quality quantity query question question-based
  radius range rank ranking rate ratio reach reader real reality rear reason recipe recognition
  recommendation reconstruction record recovery reduction reference refinement regime region
  regression-based regularity reject relation relationship relaxation relevance reliability
  reminder removal replacement report repository representation reproduction request request-based
  requirement research resolution resource respect response restriction result retrieval-based
  return review revision reward risk road robot robustness-based role root round routine row rule
  run safety sample sampler sampling scalability scale scenario scene scheme science scientist
  score scratch search second section seed segment selection self semantics sense sensitivity
  sentence separation sequence series service session set setting setup shape share shift
  shortcoming shot show side sigma sign signal significance similarity simplicity simulation
  simulator site situation size skeleton skill slice slope small smoothness software solution
  solver source source-code space span specification spectrum speech speed speedup split spotlight
  stability stack stage standard start state statement statistic statistics status step stimulus
  stop storage story strategy strength string structure student study style sub subject submission
  subproblem subset subspace subspecies substitute success suite sum summary sup superiority
  supervised supervision supervisor supplement support surface survey symbol synergy synthesis
  system table tail talk target task tau taxonomy teacher team technique technology template
  tendency term terminology test testing text theorem theory theta thing thought threshold time
  token tool toolkit topic toy trace track trade tradeoff trainer training trajectory transfer
  transformation transition treatment tree trend trial trick trouble truth turn type understanding
  uniformity unit universe unseen unsupervised update upstream usage use user utility utilization
  validation validity value variability variable variance variant variation variety vector
  velocity verification version video view viewpoint vision visual visualization volume
  vulnerability wall way weakness wealth website week weight weighting width window word work
  worker workflow working world write year zero zone
`);

/** Nouns that end as adjectives do (`topical.ts`). */
export const NOUNS_LIKE_ADJECTIVES: ReadonlySet<string> = list(`
  arithmetic betting cardinal collective credential critic diagonal dialectic diffeomorphic
  epidemic fabric festival heuristic hospital incentive interval journal logic manual material
  metric music narrative objective paraphrase perspective physic polynomial potential proposal
  rehearsal removal retrieval reversal rhetoric signal survival topic traffic tutorial withdrawal
`);

/** Whole phrases of academic prose, in key form. */
export const PROSE_PHRASES: ReadonlySet<string> = new Set(
  `ablation
ablation study
academic community
best of our knowledge
broad class
by product
case
case study
classification model
classification problem
classification task
closed form
code
comparable accuracy
comparable performance
competitive performance
computation cost
computation time
computational budget
computational complexity
computational cost
computational efficiency
computational overhead
computational resource
computer experiment
control task
conventional wisdom
core idea
cutting edge
data driven
deep learning architecture
deep learning community
deep learning model
deep model
deep network
downstream performance
downstream task
empirical evaluation
empirical evidence
empirical performance
empirical result
empirical study
end
end to end
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
general purpose
good performance
ground truth
hand
high level
human level
in context
in depth
inference time
input output
key challenge
key component
key idea
key insight
large number
large scale
large set
learning algorithm
learning community
learning framework
learning method
learning model
learning problem
learning process
learning system
learning task
long standing
loss function
low level
machine learning algorithm
machine learning community
machine learning method
machine learning model
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
neural architecture
neural model
novel approach
novel framework
novel method
numerical experiment
numerical result
numerical simulation
off the shelf
open problem
open question
open source
optimization algorithm
optimization problem
optimization process
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
prediction problem
prediction task
predictive performance
preliminary experiment
preliminary result
previous work
prior art
prior work
probability distribution
problem instance
project page
promising direction
promising result
proof of concept
public dataset
qualitative result
quantitative result
real data
real dataset
real life
real time
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
regression problem
regression task
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
time consuming
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
training step
training strategy
training time
two stage
underlying structure
validation set
wall clock time
wide array
wide range
wide variety
world application
world data
world dataset
worst case`.split("\n"),
);
