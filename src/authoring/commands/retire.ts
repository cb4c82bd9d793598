import { bringBack, retirePost } from '../ledger/retire.ts';
import { Refusal } from '../refusal.ts';
import { readArguments, runCommand } from './run.ts';

const HELP = `Takes a published article back. Its address stays and says that it is gone.

  npm run retire -- how-sore

If you like:
  --reason "The study behind it was withdrawn."   one line for readers
  --instead why-do-my-knees-click                  the slug or address of what to read now

To bring an article back as it was:
  npm run retire -- --back how-sore
`;

await runCommand(
  async (content) => {
    const { values, positionals } = readArguments(
      { reason: { type: 'string' }, instead: { type: 'string' }, back: { type: 'boolean' } },
      true,
    );
    const [slug, ...others] = positionals;
    if (slug === undefined || others.length > 0) {
      throw new Refusal('Write the slug of one article: npm run retire -- the-slug');
    }
    if (!values.back) return { text: await retirePost(content, slug, values) };
    if (values.reason !== undefined || values.instead !== undefined) {
      throw new Refusal('--back takes no other option. Write npm run retire -- --back the-slug');
    }
    return { text: await bringBack(content, slug) };
  },
  { help: HELP },
);
