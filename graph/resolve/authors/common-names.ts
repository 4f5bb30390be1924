// Names that many people bear the world over, so that a small corpus, in which everybody is rare,
// is not fooled. All folded.

/** Family names shared by very many authors. */
export const COMMON_FAMILIES: ReadonlySet<string> = new Set(
  (
    "wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng " +
    "liang xie song tang han feng deng cao peng zeng xiao tian dong pan yuan cai jiang yu ye lu " +
    "du su wei cheng ding ren yao shen fan fu wong chan chang lee kim park choi jung kang cho yoon " +
    "jang lim han shin seo kwon hwang ahn nguyen tran le pham hoang singh kumar sharma gupta " +
    "smith johnson williams brown jones miller davis wilson taylor garcia martinez rodriguez " +
    "hernandez lopez gonzalez perez sanchez silva santos muller schmidt suzuki sato tanaka ivanov " +
    "ali khan ahmed hussain shah patel"
  ).split(" "),
);

/** Given names shared by very many authors. */
export const COMMON_GIVEN: ReadonlySet<string> = new Set(
  (
    "michael david john james robert william richard thomas daniel christopher matthew andrew " +
    "joseph mark paul peter kevin brian eric steven stephen jonathan alexander benjamin adam anna " +
    "maria mary sarah laura julia elizabeth jennifer jessica emily martin stefan andreas thomas " +
    "christian jose juan carlos luis ali mohammad mohammed ahmed wei yang yu li jing lei jun hao " +
    "xin bo yi min tao peng jie fei ying yan hui lin chao xiao kai qi feng ming rui bin hong ning " +
    "jian zhi yong hua lu han ji chen wen cheng dong fang gang xu zhen rong jin"
  ).split(" "),
);
