import { readArguments, runJob } from '../../../authoring/commands/run.ts';
import { goBack } from '../cloudflare.ts';

const HELP = `Puts back what was live at Cloudflare before the last npm run deploy:cloudflare
from this folder. A version that someone else has sent since stays.

  npm run rollback:cloudflare
`;

await runJob(
  async () => {
    readArguments({});
    return { text: await goBack() };
  },
  { help: HELP },
);
