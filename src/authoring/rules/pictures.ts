import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { youtubeIdIn } from '../../markdown/youtube-id.ts';
import type { Place } from '../finding.ts';
import { readable } from '../links/link-uses.ts';
import { nearest } from '../nearest.ts';
import {
  captionsFault,
  ENOUGH,
  inlineDrawingFault,
  type PictureFault,
  pictureFault,
  videoFault,
} from '../read/picture-file.ts';
import { inOtherCase } from '../read/files.ts';
import {
  drawingsOf,
  pictureFileOf,
  picturesOf,
  type PictureUse,
  pictureWordsOf,
} from '../pictures/pictures.ts';
import type { PostSource } from '../read/post-source.ts';
import {
  attributeOf,
  hasAttribute,
  importsOf,
  isOn,
  placeOf,
  type Tag,
  tagsIn,
} from '../read/text-tree.ts';
import type { Rule } from '../rule.ts';

export const pictures: Rule = {
  name: 'pictures',
  asks: 'Every picture is beside its post, whole, still, and at most 12,000 pixels wide and tall.',
  async check(post, report, { root }) {
    for (const picture of picturesOf(post)) {
      const { address, place, use } = picture;
      const named = use === 'cover' ? `cover.image is "${address}", which` : `"${address}"`;
      if (use === 'tag' && !address.startsWith('/') && !isElsewhere(address)) {
        report(
          `<img src="${address}"> is not found from a page`,
          `Write ![what it shows](${address})`,
          place,
        );
        continue;
      }
      const fault = await faultOf(picture, post, root);
      if (fault) report(`${named} ${fault.problem}`, fault.fix, place);
    }
  },
};

async function faultOf(
  { address, use }: PictureUse,
  post: PostSource,
  root: string,
): Promise<PictureFault | undefined> {
  if (isElsewhere(address)) return elsewhereFault('picture', post);
  if (use !== 'tag' && address.startsWith('/')) {
    const beside = `./${path.posix.basename(address)}`;
    return {
      problem: 'is not beside the text, where copies for every screen are made of it',
      fix: `Move the picture to ${post.folder} and write ${use === 'text' ? `![what it shows](${beside})` : beside}`,
    };
  }
  const file = pictureFileOf(address, post, root);
  const [home, start] = address.startsWith('/') ? ['public', '/'] : [post.folder, './'];
  const real = inOtherCase(file, root);
  // The rule `imports` reports what is missing or in another case.
  if (use === 'import' && (real || !existsSync(file))) return undefined;
  if (real) return caseFault(start + path.relative(path.join(root, home), real));
  if (!existsSync(file)) {
    const beside = await readdir(path.join(root, post.folder));
    const meant = nearest(
      path.basename(address),
      beside.filter((name) => !/^index\./.test(name)),
    );
    const orElse = use === 'cover' ? ', or leave cover out and one is drawn' : '';
    return {
      problem: `is not in ${home}`,
      fix: meant ? `Did you mean ./${meant}` : `Put the picture there${orElse}`,
    };
  }
  const fault = await pictureFault(file);
  if (fault || use !== 'import' || !/\.svg$/i.test(file)) return fault;
  return inlineDrawingFault(await readFile(file, 'utf8'), address);
}

/** The largest file size of a picture, in megabytes. */
const HEAVIEST = 10;

/** The minimum width of a cover, in pixels. */
const COVER_WIDTH = 1200;

export const pictureSize: Rule = {
  name: 'picture-size',
  asks: `A picture has ${HEAVIEST} MB or less, and a cover is ${COVER_WIDTH.toLocaleString('en-US')} pixels wide or more.`,
  async check(post, report, { root }) {
    for (const { address, place, use } of picturesOf(post)) {
      const file = pictureFileOf(address, post, root);
      // The rule `pictures` reports what is missing or on another site.
      if (!existsSync(file)) continue;
      const megabytes = (await stat(file)).size / 1_000_000;
      if (megabytes > HEAVIEST) {
        report(
          `"${address}" has ${(Math.ceil(megabytes * 10) / 10).toFixed(1)} MB; at most ${HEAVIEST} is allowed`,
          `Save it as a JPEG, ${ENOUGH} pixels wide`,
          place,
        );
      }
      if (use !== 'cover') continue;
      const width = await widthOf(file);
      if (width !== undefined && width < COVER_WIDTH) {
        report(
          `cover.image is "${address}", which is ${width} pixels wide and needs ${COVER_WIDTH}`,
          'Take a larger copy, or leave cover out and one is drawn',
          place,
        );
      }
    }
  },
};

/** The width of a picture turned upright; `undefined` for a drawing, which scales, and for what cannot be read. */
async function widthOf(file: string): Promise<number | undefined> {
  const about = await sharp(file, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  return about && about.format !== 'svg' ? about.autoOrient.width : undefined;
}

export const altText: Rule = {
  name: 'alt-text',
  asks: 'Every picture says in words what it shows; a drawing has aria-label, or aria-hidden="true" if it only decorates.',
  check(post, report) {
    const { cover } = post.front;
    if (cover?.alt !== undefined && isNoDescription(cover.alt, cover.image ?? '')) {
      report(
        `cover.alt is "${cover.alt}", which does not say what the picture shows`,
        'Write alt: and what a reader would see, such as "A bar on the floor"',
        post.placeOf(['cover', 'alt']),
      );
    }
    for (const { alt, address, tag, place } of pictureWordsOf(post)) {
      if (alt === undefined) continue;
      const shown = tag ? `<${tag}>` : address === '' ? 'a picture' : `the picture "${address}"`;
      const problem =
        alt === ''
          ? `${shown} has no words`
          : isNoDescription(alt, address) &&
            `${shown} has the words "${alt}", which do not say what it shows`;
      if (!problem) continue;
      const fix = tag
        ? 'Write alt="what a reader would see"'
        : `Write ![what a reader would see](${address || './photo.jpg'})`;
      report(problem, fix, place);
    }
    for (const drawing of unnamedDrawings(post)) {
      report(
        `<${drawing.name}> has no words`,
        'Add aria-label="what it shows", or aria-hidden="true" if it only decorates',
        placeOf(drawing),
      );
    }
  },
};

/** The name of a file, or a word that fits every picture. */
function isNoDescription(alt: string, address: string): boolean {
  const { name, base } = path.posix.parse(readable(address));
  const words = alt.trim().toLowerCase();
  return [name, base].some((own) => own.toLowerCase() === words) || FILE_NAME.test(words);
}

const FILE_NAME =
  /^(?:(?:an? |the |my )?(?:img|dscn?|dcim|pxl|image|photo|photograph|picture|pic|screen ?shot|figure|untitled|alt(?: text)?)[\s_-]*[\d_-]*(?: at [\d.]+(?:\s?[ap]m)?)?|\S+\.(?:jpe?g|png|webp|avif|gif|tiff?|heic|svg))$/;

function unnamedDrawings(post: PostSource): Tag[] {
  const drawings = drawingsOf(post);
  return [...tagsIn(post.text)].filter(
    (tag) =>
      (tag.name === 'svg' || drawings.has(tag.name ?? '')) &&
      !NAMES.some((name) => hasAttribute(tag, name)) &&
      !isOn(tag, 'aria-hidden') &&
      tagsIn(tag, 'title').next().done,
  );
}

const NAMES = ['aria-label', 'aria-labelledby'];

export const media: Rule = {
  name: 'media',
  asks: 'No page loads anything from another site: a video is a <Video> with its file beside the text, or a <Youtube>.',
  async check(post, report, { root }) {
    for (const { name, address, place } of elementsIn(post)) {
      report(`<${name}> ${PROBLEMS[name] ?? ''}`, fixOf(name, address, post.folder), place);
    }
    for (const { address, kind, place } of filesIn(post)) {
      const fault = await mediaFault(address, kind, post, root);
      if (fault) report(`"${address}" ${fault.problem}`, fault.fix, place);
    }
  },
};

async function mediaFault(
  address: string,
  kind: string,
  post: PostSource,
  root: string,
): Promise<PictureFault | undefined> {
  if (isElsewhere(address)) return elsewhereFault('file', post);
  if (address.startsWith('/')) {
    const fix = `Move the file to ${post.folder} and write ./${path.posix.basename(address)}`;
    return { problem: 'is not beside the text', fix };
  }
  const file = path.resolve(root, post.folder, address);
  const real = inOtherCase(file, root);
  if (real) return caseFault(`./${path.relative(path.join(root, post.folder), real)}`);
  if (!existsSync(file)) {
    return { problem: `is not in ${post.folder}`, fix: 'Put the file there' };
  }
  return kind === 'video' ? videoFault(file) : captionsFault(file);
}

/** What is wrong with each element of HTML that loads something. */
const PROBLEMS: Partial<Record<string, string>> = {
  iframe: 'loads another site with the page, which would learn of every reader',
  embed: 'loads another site with the page, which would learn of every reader',
  object: 'loads another site with the page, which would learn of every reader',
  video: 'is lost in feeds, and tells nobody what it shows',
  audio: 'is lost in feeds',
};

function fixOf(name: string, address: string, folder: string): string {
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
  return [...tagsIn(post.text)].flatMap((tag) => {
    if (!tag.name || !(tag.name in PROBLEMS)) return [];
    const [inner] = [...tagsIn(tag, 'source')];
    const address =
      attributeOf(tag, 'src') ?? attributeOf(tag, 'data') ?? (inner && attributeOf(inner, 'src'));
    return [{ name: tag.name, address: address ?? '', place: placeOf(tag) }];
  });
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

function elsewhereFault(thing: string, { folder }: PostSource): PictureFault {
  return {
    problem: 'is on another site, which would learn of every reader',
    fix: `Save the ${thing} in ${folder} and write ./ and its name`,
  };
}

function caseFault(written: string): PictureFault {
  return {
    problem:
      'differs from the file name in upper and lower case, and most servers tell those apart',
    fix: `Write ${written.replaceAll(path.sep, '/')}`,
  };
}
