// Short forms of given names, for people who use both.

/** Each line: a given name and what its bearers are called. Folded. */
const LINES = `
abigail abby
agnes aggie
alan al allan allen
albert al bert
alexander alex sasha aleksander alexandre alexandros alexandra aleksandr alejandro alessandro
alfred fred al
alison ali
amanda mandy
anastasia nastya
andrew andy drew andreas
angela angie
ann annie
anthony tony antony
antonio toni tony
barbara barb
beatrice bea bee trixie
beatrix bea trixie
beatriz bea
benjamin ben benny
bernard bernie
bradley brad
carolyn carol caroline
catherine kathy cathy kate katie kit katherine kathryn kathleen cat
charles chuck charlie
charlotte lottie
christian chris
christina chris tina christine christy
christopher chris topher
clifford cliff
constance connie
cynthia cindy
daniel dan danny
david dave
deborah deb debbie debora debra
dmitry dmitri dima dmitrii
donald don
dorothy dot dottie
douglas doug
edward ed eddie ted
eleanor ellie nell nora
elizabeth liz lizzie beth betsy betty lisa eliza
emily em
enrique quique
ernest ernie
eugene gene
frances fran
francis frank fran
francisco paco pancho
franklin frank
frederick fred frederic
friedrich fritz
gabriel gabe
gabriela gabi gaby
gerald jerry gerry
gregory greg
guillermo will
harold hal harry
heinrich heinz
henry hank harry
howard howie
ignacio nacho
ivan vanya
jacob jake
jacqueline jackie
james jim jimmy jamie
jeffrey jeff jeffery
jennifer jen jenny
jessica jess
joanna jo
john jack johnny
jonathan jon
jose pepe
joseph joe
josephine josie jo
joshua josh
judith judy
katharina kathi katja
kenneth ken kenny
konstantin kostya
lawrence larry
leonard len
leonardo leo
leopold leo
lillian lily
louis lou
lucas luke lukas
madeline maddie
manuel manu
margaret maggie peggy meg
mark marc
martin marty
matthew matt
maxim max
maximilian max
melanie mel
melissa missy
michael mike mick
michelle shelly
mikhail misha
mitchell mitch
mohammad mohammed muhammad mohamed mohamad
natalia natasha
natalie nat nathalie
nathan nate
nathaniel nate
nicholas nick nicolas niko
nikolai kolya nikolay
nikolaos nikos
norman norm
oliver ollie
pamela pam
patricia pat patty
patrick pat
pavel pasha
penelope penny
peter pete
philip phil phillip
rachel rach
rafael rafa
randall randy
raymond ray
rebecca becky
reginald reg
richard rick dick rich
robert bob rob bobby
rodney rod
ronald ron
rosemary rosie
rudolf rudi
russell russ
samantha sam
samuel sam
sandra sandy
sarah sally sara
sebastian seb
sergey sergei serge
sidney sid
stanley stan
stephanie steph
stephen steve steven stefan
sudarshan sudha
susan sue suzanne
sylvia silvia
tatiana tanya
terence terry
theodore ted theo
theresa teresa terry tess
thomas tom tommy
timothy tim
tobias toby
valerie val
veronica ronnie
victor vic
victoria vicky vicki
vincent vince
vivian viv
vladimir vova
walter walt
wesley wes
wilfred wilf
wilhelm willi
william bill will billy willy liam
yekaterina ekaterina katya
yelena elena lena
yevgeny evgeny evgeni
yuri yura yury
zachary zach zack
`;

const ROOTS = new Map<string, string[]>();
for (const line of LINES.trim().split("\n")) {
  const [root, ...short] = line.split(" ");
  for (const name of [root!, ...short]) ROOTS.set(name, [...(ROOTS.get(name) ?? []), root!]);
}

/** The full names that a given name may stand for, itself among them when it is one. Folded. */
export function nicknameRoots(name: string): readonly string[] {
  return ROOTS.get(name) ?? [];
}
