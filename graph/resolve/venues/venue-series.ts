// Well-known conferences, journals and preprint servers, with the other names they go by.

/**
 * A series a line: the name to show, then after a colon its other names, folded (lower case, no
 * punctuation), without year, ordinal, `proceedings of the`, `annual` and the sponsors that
 * `coreKey` of `venue-name.ts` takes off. The name itself counts too.
 */
const LINES = `
ICLR: international conference on learning representations
NeurIPS: nips; advances in neural information processing systems; neural information processing systems; conference on neural information processing systems; conference on advances in neural information processing systems
NeurIPS Datasets and Benchmarks: neural information processing systems track on datasets and benchmarks; conference on neural information processing systems datasets and benchmarks track
ICML: international conference on machine learning
AISTATS: international conference on artificial intelligence and statistics; artificial intelligence and statistics
UAI: conference on uncertainty in artificial intelligence; uncertainty in artificial intelligence
COLT: conference on learning theory; conference on computational learning theory; computational learning theory
ALT: international conference on algorithmic learning theory; algorithmic learning theory
CoRL: conference on robot learning
ACML: asian conference on machine learning
ECML PKDD: european conference on machine learning and principles and practice of knowledge discovery in databases; european conference on machine learning and knowledge discovery in databases; machine learning and knowledge discovery in databases; ecml; ecmlpkdd; ecml pkdd; joint european conference on machine learning and knowledge discovery in databases; european conference on machine learning
MLSys: conference on machine learning and systems; machine learning and systems; sysml
AAAI: aaai conference on artificial intelligence; national conference on artificial intelligence
IAAI: conference on innovative applications of artificial intelligence
IJCAI: international joint conference on artificial intelligence; international joint conferences on artificial intelligence; international joint conference on ai
ECAI: european conference on artificial intelligence
AAMAS: international conference on autonomous agents and multiagent systems; international joint conference on autonomous agents and multiagent systems; international conference on autonomous agents and multi agent systems
ICAPS: international conference on automated planning and scheduling
KR: international conference on principles of knowledge representation and reasoning
IJCNN: international joint conference on neural networks
GECCO: genetic and evolutionary computation conference
CVPR: conference on computer vision and pattern recognition; computer vision and pattern recognition; computer society conference on computer vision and pattern recognition
ICCV: international conference on computer vision
ECCV: european conference on computer vision
WACV: winter conference on applications of computer vision
BMVC: british machine vision conference
ACCV: asian conference on computer vision
ICPR: international conference on pattern recognition
ICIP: international conference on image processing
MICCAI: international conference on medical image computing and computer assisted intervention; medical image computing and computer assisted intervention
3DV: international conference on 3d vision
SIGGRAPH: conference on computer graphics and interactive techniques; special interest group on computer graphics and interactive techniques conference
ACM MM: acm multimedia; international conference on multimedia; acm international conference on multimedia
ICME: international conference on multimedia and expo
ACL: meeting of the association for computational linguistics; acl human language technologies; meeting of the association for computational linguistics human language technologies; meeting of the association for computational linguistics and the international joint conference on natural language processing; joint conference of the meeting of the acl and the international joint conference on natural language processing of the afnlp; acl ijcnlp; acl hlt
Findings of ACL: findings of the association for computational linguistics; findings of acl; findings of the acl; findings of emnlp; findings of naacl; findings of the association for computational linguistics acl; findings of the association for computational linguistics emnlp; findings of the association for computational linguistics naacl; findings of the association for computational linguistics eacl; findings of the association for computational linguistics acl ijcnlp; findings of the association for computational linguistics aacl ijcnlp; findings of the association for computational linguistics ijcnlp aacl
EMNLP: conference on empirical methods in natural language processing; empirical methods in natural language processing; conference on empirical methods in natural language processing and the international joint conference on natural language processing; joint conference on empirical methods in natural language processing and computational natural language learning; human language technology conference and conference on empirical methods in natural language processing; emnlp ijcnlp; emnlp conll; hlt emnlp
NAACL: conference of the north american chapter of the association for computational linguistics; conference of the nations of the americas chapter of the association for computational linguistics; conference of the north american chapter of the association for computational linguistics human language technologies; conference of the nations of the americas chapter of the association for computational linguistics human language technologies; north american chapter of the association for computational linguistics; meeting of the north american chapter of the association for computational linguistics; human language technology conference of the north american chapter of the association for computational linguistics; human language technologies conference of the north american chapter of the association for computational linguistics; human language technologies the conference of the north american chapter of the association for computational linguistics; human language technologies the conference of the north american chapter of the acl; human language technology conference of the naacl; human language technologies conference of the north american chapter of the acl; conference of the north american chapter of the acl; naacl hlt; hlt naacl
EACL: conference of the european chapter of the association for computational linguistics; european chapter of the association for computational linguistics; european chapter of the acl; conference of the european chapter of the acl
AACL: conference of the asia pacific chapter of the association for computational linguistics; conference of the asia pacific chapter of the association for computational linguistics and the international joint conference on natural language processing; international joint conference on natural language processing and the conference of the asia pacific chapter of the association for computational linguistics; aacl ijcnlp; ijcnlp aacl
COLING: international conference on computational linguistics; coling the international conference on computational linguistics; coling budapest international conference on computational linguistics
COLING-ACL: coling acl main conference poster sessions; joint conference of the international committee on computational linguistics and the association for computational linguistics; international conference on computational linguistics and meeting of the association for computational linguistics; meeting of the association for computational linguistics and international conference on computational linguistics; acl coling
LREC-COLING: joint international conference on computational linguistics language resources and evaluation
LREC: international conference on language resources and evaluation; language resources and evaluation conference; international language resources and evaluation conference
IJCNLP: international joint conference on natural language processing
CoNLL: conference on computational natural language learning; conference on natural language learning
SemEval: international workshop on semantic evaluation; workshop on semantic evaluation; workshop on semantic evaluations; international workshop on semantic evaluations; international workshop on the evaluation of systems for the semantic analysis of text
TALN: conference sur le traitement automatique des langues naturelles; traitement automatique des langues naturelles
TAL: traitement automatique des langues
*SEM: joint conference on lexical and computational semantics; sem; starsem
WMT: conference on machine translation; workshop on statistical machine translation; workshop on machine translation
SIGDIAL: meeting of the special interest group on discourse and dialogue; sigdial workshop on discourse and dialogue; sigdial meeting on discourse and dialogue; sigdial conference; sigdial workshop
INLG: international natural language generation conference; international conference on natural language generation; natural language generation conference
IWSLT: international conference on spoken language translation; international workshop on spoken language translation
EAMT: conference of the european association for machine translation
AMTA: conference of the association for machine translation in the americas
RANLP: international conference recent advances in natural language processing; international conference on recent advances in natural language processing; conference recent advances in natural language processing; recent advances in natural language processing; international conference ranlp
PACLIC: pacific asia conference on language information and computation
NoDaLiDa: nordic conference of computational linguistics; nordic conference on computational linguistics
BEA: workshop on innovative use of nlp for building educational applications; workshop on building educational applications using nlp
BlackboxNLP: blackboxnlp workshop on analyzing and interpreting neural networks for nlp; workshop blackboxnlp analyzing and interpreting neural networks for nlp
Interspeech: conference of the international speech communication association; interspeech conference
ICASSP: international conference on acoustics speech and signal processing; international conference on acoustics speech and signal processing proceedings; international conference on acoustics speech signal processing
KDD: sigkdd; acm sigkdd; sigkdd international conference on knowledge discovery and data mining; sigkdd conference on knowledge discovery and data mining; international conference on knowledge discovery and data mining; knowledge discovery and data mining
ICDM: ieee international conference on data mining
SDM: siam international conference on data mining
CIKM: international conference on information and knowledge management; conference on information and knowledge management; international conference on information knowledge management
WSDM: international conference on web search and data mining
SIGIR: sigir conference on research and development in information retrieval; international sigir conference on research and development in information retrieval; international acm sigir conference on research and development in information retrieval; acm sigir conference on research and development in information retrieval; conference on research and development in information retrieval
ECIR: european conference on information retrieval; advances in information retrieval
WWW: international conference on world wide web; international world wide web conference; the web conference; web conference; world wide web conference; acm web conference; thewebconf
RecSys: conference on recommender systems
JCDL: joint conference on digital libraries
TREC: text retrieval conference
PAKDD: pacific asia conference on knowledge discovery and data mining; advances in knowledge discovery and data mining
ISWC: international semantic web conference; the semantic web iswc
ESWC: extended semantic web conference; european semantic web conference
ISSI: international conference on scientometrics and informetrics; international society for scientometrics and informetrics conference; conference of the international society for scientometrics and informetrics
SIGMOD: sigmod international conference on management of data; international conference on management of data; sigmod conference; acm sigmod
VLDB: international conference on very large data bases; very large data bases; international conference on very large databases
PVLDB: proceedings of the vldb endowment; vldb endowment
ICDE: international conference on data engineering
PODS: symposium on principles of database systems
EDBT: international conference on extending database technology
CHI: conference on human factors in computing systems; sigchi conference on human factors in computing systems; chi conference on human factors in computing systems; human factors in computing systems
CHI Extended Abstracts: extended abstracts of the conference on human factors in computing systems; extended abstracts of the chi conference on human factors in computing systems; conference extended abstracts on human factors in computing systems; chi conference extended abstracts on human factors in computing systems
CSCW: conference on computer supported cooperative work; conference on computer supported cooperative work and social computing
UIST: symposium on user interface software and technology
IUI: international conference on intelligent user interfaces
UbiComp: international joint conference on pervasive and ubiquitous computing
IEEE VIS: visualization conference; visualization and visual analytics; ieee visualization; ieee visualization conference
FAccT: conference on fairness accountability and transparency; fat
ICRA: international conference on robotics and automation
IROS: international conference on intelligent robots and systems; rsj international conference on intelligent robots and systems
RSS: robotics science and systems
OSDI: symposium on operating systems design and implementation; usenix symposium on operating systems design and implementation
SOSP: symposium on operating systems principles
NSDI: symposium on networked systems design and implementation; usenix symposium on networked systems design and implementation
USENIX ATC: usenix annual technical conference; usenix technical conference
USENIX Security: usenix security symposium
EuroSys: european conference on computer systems
ASPLOS: international conference on architectural support for programming languages and operating systems
ISCA: international symposium on computer architecture
MICRO: international symposium on microarchitecture
HPCA: international symposium on high performance computer architecture
SIGCOMM: sigcomm conference; acm sigcomm; acm sigcomm conference
INFOCOM: international conference on computer communications; conference on computer communications; ieee infocom
CCS: conference on computer and communications security; sigsac conference on computer and communications security
IEEE S&P: ieee symposium on security and privacy
NDSS: network and distributed system security symposium
PLDI: conference on programming language design and implementation; sigplan conference on programming language design and implementation
POPL: symposium on principles of programming languages; sigplan sigact symposium on principles of programming languages
ICSE: international conference on software engineering
STOC: symposium on theory of computing; symposium on the theory of computing; sigact symposium on theory of computing
FOCS: symposium on foundations of computer science
SODA: symposium on discrete algorithms; acm siam symposium on discrete algorithms
JMLR: journal of machine learning research; the journal of machine learning research; j mach learn res
TMLR: transactions on machine learning research
PMLR: proceedings of machine learning research
TACL: transactions of the association for computational linguistics
JAIR: journal of artificial intelligence research
TPAMI: ieee transactions on pattern analysis and machine intelligence; transactions on pattern analysis and machine intelligence; ieee t pattern anal; pami; ieee transactions on pattern analysis machine intelligence
TKDE: ieee transactions on knowledge and data engineering; transactions on knowledge and data engineering
TOIS: acm transactions on information systems; transactions on information systems
IJCV: international journal of computer vision
JASIST: journal of the association for information science and technology; journal of the american society for information science and technology; jasis; journal of the american society for information science; j am soc inf sci technol; j assoc inf sci technol
PNAS: proceedings of the national academy of sciences; proceedings of the national academy of sciences of the united states of america; proc natl acad sci u s a; proc natl acad sci usa; p natl acad sci usa; national academy of sciences; proceedings of the national academy of sciences usa
Communications of the ACM: cacm; commun acm
Quantitative Science Studies: quant sci stud; qss
PLOS ONE: public library of science one; plosone
arXiv: arxiv e prints; arxiv preprint; corr; computing research repository; arxiv org; arxiv cornell university; cornell university arxiv; arxiv cornell university library
bioRxiv: biorxiv cold spring harbor laboratory; biorxiv preprint; biorxiv the preprint server for biology
medRxiv: medrxiv cold spring harbor laboratory; medrxiv preprint; medrxiv the preprint server for health sciences
SSRN: ssrn electronic journal; social science research network
OpenReview: openreview net
Research Square: research square platform llc
`;

interface Series {
  readonly name: string;
  readonly aliases: readonly string[];
}

export const VENUE_SERIES: readonly Series[] = LINES.trim()
  .split("\n")
  .map((line) => {
    const colon = line.indexOf(":");
    return { name: line.slice(0, colon), aliases: line.slice(colon + 2).split("; ") };
  });

/** Venues where papers wait for publication: any other venue is the better one to name. */
export const PREPRINT_VENUES: ReadonlySet<string> = new Set([
  "arxiv",
  "biorxiv",
  "medrxiv",
  "chemrxiv",
  "psyarxiv",
  "socarxiv",
  "ssrn",
  "openreview",
  "hal",
  "zenodo",
  "techrxiv",
  "research square",
  "preprints org",
  "preprints",
  "preprint",
  "repec",
  "figshare",
  "authorea",
]);

/** Series of books and papers of many meetings: as a venue they contradict no other. */
export const BOOK_SERIES: ReadonlySet<string> = new Set([
  "lecture notes in computer science",
  "lecture notes in artificial intelligence",
  "lecture notes in networks and systems",
  "lecture notes in electrical engineering",
  "lecture notes in business information processing",
  "communications in computer and information science",
  "advances in intelligent systems and computing",
  "advances in intelligent and soft computing",
  "smart innovation systems and technologies",
  "studies in computational intelligence",
  "studies in health technology and informatics",
  "frontiers in artificial intelligence and applications",
  "ifip advances in information and communication technology",
  "leibniz international proceedings in informatics",
  "lipics",
  "electronic notes in theoretical computer science",
  "ceur workshop proceedings",
  "acm international conference proceeding series",
  "international conference proceeding series",
  "procedia computer science",
  "procedia engineering",
  "proceedings of spie",
  "proceedings of spie the international society for optical engineering",
  "aip conference proceedings",
  "journal of physics conference series",
  "iop conference series materials science and engineering",
  "iop conference series earth and environmental science",
  "matec web of conferences",
  "e3s web of conferences",
  "pmlr",
]);
