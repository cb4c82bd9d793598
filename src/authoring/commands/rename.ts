import { Refusal } from '../refusal.ts';
import { renamePost } from '../ledger/rename.ts';
import { runCommand } from './run.ts';

await runCommand(async (content) => {
  const [from, to, ...others] = process.argv.slice(2);
  if (from === undefined || to === undefined || others.length > 0) {
    throw new Refusal('Write the old slug and the new one: npm run rename -- old-slug new-slug');
  }
  return { text: await renamePost(content, from, to) };
});
