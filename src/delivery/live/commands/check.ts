import { existsSync } from 'node:fs';
import path from 'node:path';
import { amount } from '../../../authoring/commands/print-findings.ts';
import { readArguments, runJob } from '../../../authoring/commands/run.ts';
import { Refusal } from '../../../authoring/refusal.ts';
import { site } from '../../../site.ts';
import { readDelivery } from '../../hosts/kept-delivery.ts';
import { checkLive } from '../check-live.ts';
import { expectedAnswers } from '../expected.ts';

const HELP = `Asks the live site for every file of dist, every old address and a page that is
not there, and says what is not as it was built. Run it after dist is sent.

  npm run check:live
  npm run check:live -- https://preview.example

Without an address it asks at the one that dist was built for. A network takes a
while to switch, so what is not right is asked for again for two minutes.
`;

/** No one reads more. */
const SHOWN = 20;

await runJob(
  async () => {
    const { positionals } = readArguments({}, true);
    const delivery = await readDelivery(process.cwd()).catch(() => {
      throw new Refusal('There is no built site in dist. Run npm run build first');
    });
    const [address = delivery.origin] = positionals;
    if (!URL.canParse(address)) throw new Refusal(`${address} is not an address. Write https://…`);
    const { origin } = new URL(address);
    const folder = path.resolve('dist');
    const hasRules = site.host !== 'github-pages';
    const expected = await expectedAnswers(folder, delivery, {
      // An owner's own headers replace some of the rules'.
      headers: hasRules && !existsSync('public/_headers'),
      redirects: hasRules,
    });
    const faults = await checkLive(origin, expected, folder);
    const lines = faults
      .slice(0, SHOWN)
      .map(({ address, problem }) => `${origin}${address} ${problem}.`);
    if (faults.length > SHOWN) lines.push(`${amount(faults.length - SHOWN, 'more address')}.`);
    lines.push(
      faults.length === 0
        ? `${origin} answers at all ${expected.length} addresses as it was built.`
        : `${faults.length} of ${expected.length} addresses at ${origin} are not as they were built.`,
    );
    return { text: `${lines.join('\n')}\n`, exitCode: faults.length === 0 ? 0 : 1 };
  },
  { help: HELP },
);
