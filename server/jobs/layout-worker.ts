// A thread that helps to place the groups of a large map, and ends with the last of them.
import { workerData } from "node:worker_threads";
import { placeShared, type SharedParts } from "./shared-parts.ts";
import { standBack } from "./stand-back.ts";

// A map of so many nodes takes long anyway; others have something short to do.
standBack();
placeShared(workerData as SharedParts);
