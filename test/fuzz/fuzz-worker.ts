// A thread that fuzzes one subject and tells after each batch what it has seen; it shows what it reads
// in shared memory, so that the thread above can tell a text that hangs.
import { parentPort, workerData } from "node:worker_threads";
import { fuzzMore } from "./fuzz-subject.ts";
import { BATCH, showIn, type FuzzTask } from "./fuzz-task.ts";
import { allSubjects } from "./subjects.ts";

const { subject: name, count, seed, beginnings, before, shown } = workerData as FuzzTask;
const { subjects, others } = allSubjects(beginnings);
const subject = subjects.find((one) => one.name === name)!;
const show = showIn(shown);
for (let fuzzed = before; fuzzed.inputs < count;) {
  fuzzed = await fuzzMore(subject, fuzzed, { count: BATCH, seed, others }, show);
  parentPort!.postMessage(fuzzed);
}
