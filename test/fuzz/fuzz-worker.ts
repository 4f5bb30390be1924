// A thread that fuzzes one reader; it shows what it reads in shared memory, so that the thread above
// can tell a text that hangs.
import { parentPort, workerData } from "node:worker_threads";
import { fuzzReader } from "./fuzz-reader.ts";
import { fuzzInputs } from "./inputs.ts";
import { showIn, type FuzzTask } from "./fuzz-task.ts";

const { reader, count, seed, folder, shown } = workerData as FuzzTask;
parentPort!.postMessage(fuzzReader(reader, fuzzInputs(folder), { count, seed }, showIn(shown)));
