// Short forms of given names, for people who use both.

/** Each line: a given name and what its bearers are called. Folded. */
const LINES = `
abigail abby
albert al bert
alexander alex sasha aleksander alexandre alexandros alexandra aleksandr alejandro alessandro
alfred fred al
andrew andy drew andreas
anthony tony antony
antonio toni tony
barbara barb
benjamin ben benny
bernard bernie
bradley brad
catherine kathy cathy kate katherine kathryn kathleen cat
charles chuck charlie
christian chris
christina chris tina christine christy
christopher chris topher
daniel dan danny
david dave
deborah deb debbie debora debra
dmitry dmitri dima dmitrii
donald don
douglas doug
edward ed eddie ted
elizabeth liz beth betsy lisa eliza
eugene gene
francisco paco
frederick fred frederic
gerald jerry gerry
gregory greg
guillermo will
harold hal harry
jacob jake
james jim jimmy jamie
jeffrey jeff jeffery
jennifer jen jenny
jessica jess
joanna jo
john jack johnny
jonathan jon
joseph joe
joshua josh
judith judy
kenneth ken kenny
lawrence larry
leonard len
louis lou
manuel manu
margaret maggie peggy meg
mark marc
matthew matt
maxim max
maximilian max
michael mike mick
michelle shelly
mikhail misha
mitchell mitch
mohammad mohammed muhammad mohamed mohamad
nathan nate
nathaniel nate
nicholas nick nicolas niko
nikolaos nikos
pamela pam
patricia pat patty
patrick pat
peter pete
philip phil phillip
rafael rafa
raymond ray
rebecca becky
richard rick dick rich
robert bob rob bobby
ronald ron
samuel sam
samantha sam
sergey sergei serge
stephanie steph
stephen steve steven stefan
sudarshan sudha
susan sue suzanne
thomas tom tommy
timothy tim
theodore ted theo
valerie val
vincent vince
vladimir vova
walter walt
wilhelm willi
william bill will billy
yevgeny evgeny evgeni
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
