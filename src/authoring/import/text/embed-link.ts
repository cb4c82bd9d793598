import type { ElementContent } from 'hast';
import { youtubeIdIn } from '../../../markdown/youtube-id.ts';
import { element, text } from './elements.ts';
import type { FindingList } from './finding-list.ts';

/** A plain link to what was embedded, in a paragraph of its own. */
export function embed(
  given: string,
  title: string | undefined,
  findings: FindingList,
  tagName = 'iframe',
): readonly ElementContent[] {
  const address = watchable(given.trim().replace(/^\/\//, 'https://'));
  const kind = kindOf(address, tagName);
  const words = title?.replaceAll(/\s+/g, ' ').trim();
  const isTitle =
    words !== undefined &&
    words !== '' &&
    !/^(?:youtube|vimeo|embedded|spotify|video|iframe)\b.*(?:player|embed|content)?$/i.test(words);
  const youtube = youtubeIdIn(address);
  findings.add(
    'embeds',
    `the embedded ${kind.name} ${address} became a plain link`,
    youtube
      ? `Leave it, or write <Youtube id="${youtube}" title="what it shows" />`
      : kind.name === 'video file' || kind.name === 'recording'
        ? 'Save the file beside the text, and write a <Video>, or leave the link'
        : 'Change its words where they do not say what is there',
  );
  return [
    element(
      'p',
      {},
      element('a', { href: address, dataEmbed: '' }, text(isTitle ? words : kind.words)),
    ),
  ];
}

/** The address where readers see what an embedding shows. */
function watchable(address: string): string {
  const youtube = youtubeIdIn(address);
  if (youtube) return `https://www.youtube.com/watch?v=${youtube}`;
  const url = URL.parse(address);
  if (!url) return address;
  const vimeo = /^\/video\/(\d+)/.exec(url.pathname)?.[1];
  if (url.hostname === 'player.vimeo.com' && vimeo) {
    const key = url.searchParams.get('h');
    return `https://vimeo.com/${vimeo}${key ? `/${key}` : ''}`;
  }
  if (url.hostname === 'open.spotify.com') {
    return `https://open.spotify.com${url.pathname.replace(/^\/embed(?:-podcast)?/, '')}`;
  }
  if (/(?:^|\.)instagram\.com$/.test(url.hostname)) {
    return `https://www.instagram.com${url.pathname.replace(/embed\/?(?:captioned\/?)?$/, '')}`;
  }
  if (url.hostname === 'w.soundcloud.com') return url.searchParams.get('url') ?? address;
  return address;
}

/** What is known of a host: a pattern of its name, what it has, and the words of a link to it. */
const KINDS: readonly (readonly [RegExp, string, string])[] = [
  [/youtu\.?be/, 'video', 'Video on YouTube'],
  [/vimeo\.com$/, 'video', 'Video on Vimeo'],
  [/instagram\.com$/, 'post', 'Post on Instagram'],
  [/tiktok\.com$/, 'video', 'Video on TikTok'],
  [/(?:twitter|(?:^|\.)x)\.com$/, 'post', 'Post on X'],
  [/facebook\.com$/, 'post', 'Post on Facebook'],
  [/spotify\.com$/, 'recording on Spotify', 'Listen on Spotify'],
  [/soundcloud\.com$/, 'recording on SoundCloud', 'Listen on SoundCloud'],
  [/podcasts\.apple\.com$/, 'recording on Apple Podcasts', 'Listen on Apple Podcasts'],
  [/(?:typeform\.com|jotform\.com|tally\.so|forms\.gle)$/, 'form', 'Fill in the form'],
  [/gist\.github\.com$/, 'code', 'Code on GitHub'],
];

/** What an address has, in a word for findings and in the words of a link. */
export function kindOf(
  address: string,
  tagName: string,
): { readonly name: string; readonly words: string } {
  const url = URL.parse(address);
  const host = url?.hostname.replace(/^www\./, '') ?? '';
  if (host === 'docs.google.com' && url?.pathname.startsWith('/forms')) {
    return { name: 'form', words: 'Fill in the form' };
  }
  if (/(?:^|\.)google\.com$/.test(host) && url?.pathname.startsWith('/maps')) {
    return { name: 'map', words: 'Map on Google' };
  }
  const known = KINDS.find(([pattern]) => pattern.test(host));
  if (known) return { name: known[1], words: known[2] };
  if (tagName === 'video') return { name: 'video file', words: 'Watch the video' };
  if (tagName === 'audio') return { name: 'recording', words: 'Listen to the recording' };
  return { name: 'page', words: host === '' ? 'What was shown here' : `What ${host} shows` };
}

/** Whether what is at an address is known by its host. */
export function isKnownHost(address: string): boolean {
  return KINDS.some(([pattern]) => pattern.test(URL.parse(address)?.hostname ?? ''));
}
