import { checkContent } from '../authoring/check-content.ts';

// Checks the whole content in a process of its own: a server in development answers meanwhile, and a
// build does not hold to its end what was read for it.
const [root = '', now = ''] = process.argv.slice(2);
process.send?.(await checkContent(root, new Date(now)));
