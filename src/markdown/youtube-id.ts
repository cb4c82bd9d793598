import type { Reading } from '../tools/kit/reading.ts';

/** The id of a video in a YouTube address, in any of its forms. */
export function youtubeIdIn(address: string): string | undefined {
  const url = URL.parse(address, 'https://www.youtube.com');
  if (!url || !/(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be)$/.test(url.hostname)) {
    return undefined;
  }
  const id =
    url.searchParams.get('v') ??
    (url.hostname.endsWith('youtu.be') || /^\/(?:embed|shorts|live|v)\//.test(url.pathname)
      ? url.pathname.split('/').at(-1)
      : undefined);
  return id && ID.test(id) ? id : undefined;
}

/** Checks the id of a video. */
export function readYoutubeId(text: string): Reading<string> {
  if (ID.test(text)) return { value: text };
  const meant = text.includes('/') ? youtubeIdIn(text) : undefined;
  return {
    fault: meant
      ? `Write id="${meant}".`
      : 'Write the eleven letters after watch?v= in its address, such as id="dQw4w9WgXcQ".',
  };
}

const ID = /^[\w-]{11}$/;
