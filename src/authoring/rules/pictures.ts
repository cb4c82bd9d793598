import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { nearest } from '../nearest.ts';
import { pictureFault } from '../picture-file.ts';
import { pictureFileOf, picturesOf } from '../pictures.ts';
import type { Rule } from '../rule.ts';

export const pictures = {
  name: 'pictures',
  asks: 'Every picture is beside its post, whole, still, and no wider than 12,000 pixels.',
  async check(post, report, { root }) {
    for (const { address, place, use } of picturesOf(post)) {
      const named = use === 'cover' ? `cover.image is "${address}", which` : `"${address}"`;
      if (/^(?:[a-z]+:)?\/\//i.test(address)) {
        report(
          `${named} is on another site, which would learn of every reader`,
          `Save the picture in ${post.folder} and write ./ and its name`,
          place,
        );
        continue;
      }
      if (use === 'tag' && !address.startsWith('/')) {
        report(
          `<img src="${address}"> is not found from a page`,
          `Write ![what it shows](${address})`,
          place,
        );
        continue;
      }
      const file = pictureFileOf(address, post, root);
      if (!existsSync(file)) {
        // What is imported and missing, the rule `imports` says.
        if (use === 'import') continue;
        const beside = await readdir(path.join(root, post.folder));
        const meant = nearest(
          path.basename(address),
          beside.filter((name) => !/^index\./.test(name)),
        );
        report(
          `${named} is not in ${address.startsWith('/') ? 'public' : post.folder}`,
          meant
            ? `Did you mean ./${meant}`
            : use === 'cover'
              ? 'Put the picture there, or leave cover out and one is drawn'
              : 'Put the picture there',
          place,
        );
        continue;
      }
      const fault = await pictureFault(file);
      if (fault) report(`${named} ${fault.problem}`, fault.mend, place);
    }
  },
} as const satisfies Rule;
