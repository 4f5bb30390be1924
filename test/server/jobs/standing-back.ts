// A thread that stands back, and says where it stands.
import { getPriority } from "node:os";
import { parentPort } from "node:worker_threads";
import { standBack } from "../../../server/jobs/stand-back.ts";

standBack();
parentPort?.postMessage(getPriority());
