import { checkContent } from '../authoring/check-content.ts';

// Checks the whole content in a process of its own: a server in development answers meanwhile, and a
// build does not hold to its end what was read for it.
const [root = '', now = ''] = process.argv.slice(2);
const findings = await checkContent(root, new Date(now));
// The server may have ended by then.
if (process.connected) process.send?.(findings);
