import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { inlineDrawingFault } from '../pictures/drawing-faults.ts';
import { inOtherCase } from '../pictures/exact-file.ts';
import { nearest } from '../nearest.ts';
import { pictureFault } from '../pictures/picture-file.ts';
import { pictureFileOf, picturesOf } from '../pictures/pictures.ts';
import type { Rule } from '../rule.ts';

export const pictures = {
  name: 'pictures',
  asks: 'Every picture is beside its post, whole, still, and at most 12,000 pixels wide and tall.',
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
      if (use !== 'tag' && address.startsWith('/')) {
        const beside = `./${path.posix.basename(address)}`;
        report(
          `${named} is not beside the text, where copies for every screen are made of it`,
          `Move the picture to ${post.folder} and write ${use === 'text' ? `![what it shows](${beside})` : beside}`,
          place,
        );
        continue;
      }
      const file = pictureFileOf(address, post, root);
      const real = inOtherCase(file, root);
      if (real) {
        // What is imported in another case, the rule `imports` says.
        if (use === 'import') continue;
        const home = path.join(root, address.startsWith('/') ? 'public' : post.folder);
        const written = path.relative(home, real).replaceAll(path.sep, '/');
        report(
          `${named} is there in other capital letters, and most servers tell those apart`,
          `Write ${address.startsWith('/') ? '/' : './'}${written}`,
          place,
        );
        continue;
      }
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
      const fault =
        (await pictureFault(file)) ??
        (use === 'import' && /\.svg$/i.test(file)
          ? inlineDrawingFault(await readFile(file, 'utf8'), address)
          : undefined);
      if (fault) report(`${named} ${fault.problem}`, fault.mend, place);
    }
  },
} as const satisfies Rule;
