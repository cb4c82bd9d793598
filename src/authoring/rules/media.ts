import { existsSync } from 'node:fs';
import path from 'node:path';
import { youtubeIdIn } from '../../markdown/youtube-id.ts';
import { inOtherCase } from '../pictures/exact-file.ts';
import { importsOf } from '../read/imports.ts';
import { captionsFault, videoFault } from '../pictures/media-file.ts';
import type { Place } from '../finding.ts';
import type { PostSource } from '../read/post-source.ts';
import type { Rule } from '../rule.ts';
import { attributeOf, placeOf, tagsIn } from '../read/text-tree.ts';

export const media = {
  name: 'media',
  asks: 'No page loads anything from another site: a video is a <Video> with its file beside the text, or a <Youtube>.',
  async check(post, report, { root }) {
    for (const { name, address, place } of elementsIn(post)) {
      report(`<${name}> ${PROBLEMS[name] ?? ''}`, mendOf(name, address, post), place);
    }
    for (const { address, kind, place } of filesIn(post)) {
      const named = `"${address}"`;
      if (isElsewhere(address)) {
        report(
          `${named} is on another site, which would learn of every reader`,
          `Save the file in ${post.folder} and write ./ and its name`,
          place,
        );
        continue;
      }
      if (address.startsWith('/')) {
        const mend = `Move the file to ${post.folder} and write ./${path.posix.basename(address)}`;
        report(`${named} is not beside the text`, mend, place);
        continue;
      }
      const file = path.resolve(root, post.folder, address);
      const real = inOtherCase(file, root);
      if (real) {
        const written = `./${path.relative(path.join(root, post.folder), real)}`;
        report(
          `${named} is there in other capital letters, and most servers tell those apart`,
          `Write ${written}`,
          place,
        );
        continue;
      }
      if (!existsSync(file)) {
        report(`${named} is not in ${post.folder}`, 'Put the file there', place);
        continue;
      }
      const fault = await (kind === 'video' ? videoFault(file) : captionsFault(file));
      if (fault) report(`${named} ${fault.problem}`, fault.mend, place);
    }
  },
} as const satisfies Rule;

/** What is wrong with each element of HTML that loads something. */
const PROBLEMS: Partial<Record<string, string>> = {
  iframe: 'loads another site with the page, which would learn of every reader',
  embed: 'loads another site with the page, which would learn of every reader',
  object: 'loads another site with the page, which would learn of every reader',
  video: 'is lost in feeds, and tells nobody what it shows',
  audio: 'is lost in feeds',
};

function mendOf(name: string, address: string, { folder }: PostSource): string {
  const youtube = youtubeIdIn(address);
  const base = path.posix.basename(address.replace(/[?#].*$/, '')) || 'squat.mp4';
  if (youtube) return `Write <Youtube id="${youtube}" title="what it shows" />`;
  if (name === 'video') {
    const save = address.startsWith('./') ? '' : `Save the file in ${folder}. `;
    return `${save}Write <Video src="./${base}" title="what it shows" …/>, as the guide has it`;
  }
  if (name === 'audio') return `Save the file in public and write a link: [Listen](/${base})`;
  return `Write a link: [what is there](${address})`;
}

/** The elements of HTML in a post that load something, each with its address. */
function elementsIn(post: PostSource): { name: string; address: string; place: Place }[] {
  const elements = [...tagsIn(post.text)].map((tag) => {
    const [inner] = [...tagsIn(tag, 'source')];
    const address = attributeOf(tag, 'src') ?? attributeOf(tag, 'data');
    return {
      name: tag.name ?? '',
      address: address ?? (inner && attributeOf(inner, 'src')) ?? '',
      place: placeOf(tag),
    };
  });
  return elements.filter(({ name }) => name in PROBLEMS);
}

/** The videos and captions that a post names. */
function filesIn({ text }: PostSource): { address: string; kind: string; place: Place }[] {
  if (importsOf(text).some(({ names }) => names.includes('Video'))) return [];
  return [...tagsIn(text, 'Video')].flatMap((tag) =>
    [
      { kind: 'video', address: attributeOf(tag, 'src') },
      { kind: 'captions', address: attributeOf(tag, 'captions') },
    ].flatMap(({ kind, address }) => (address ? [{ kind, address, place: placeOf(tag) }] : [])),
  );
}

function isElsewhere(address: string): boolean {
  return /^(?:[a-z]+:)?\/\//i.test(address);
}
