import { parentPort, workerData } from 'node:worker_threads';
import { checkContent } from '../authoring/check-content.ts';

// Checks the whole content in a thread of its own: a server in development answers meanwhile.
const { root, now } = workerData as { root: string; now: Date };
parentPort?.postMessage(await checkContent(root, now));
