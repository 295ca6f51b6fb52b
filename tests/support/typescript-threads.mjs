// Threads that the program starts read TypeScript in the tests too. A build bundles them instead.
import { isMainThread } from "node:worker_threads";
import { register } from "tsx/esm/api";

if (!isMainThread) register();
