import { readArguments, runJob } from '../../../authoring/commands/run.ts';
import { send } from '../cloudflare.ts';

const HELP = `Sends dist to Cloudflare, where it takes the place of what is live, all at once.

  CLOUDFLARE_PROJECT=my-blog npm run deploy:cloudflare

npm run check:live then says whether all of it is there, and npm run
rollback:cloudflare goes back to what was live before.
`;

await runJob(
  async () => {
    readArguments({});
    return { text: await send(process.env) };
  },
  { help: HELP },
);
