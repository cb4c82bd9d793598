import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { paletteOf } from '../../../src/pictures/covers/palette.ts';
import { drawCard, type SocialCard } from '../../../src/pictures/cards/social-card.ts';
import { LONG_TITLE, SHARP_TITLE } from '../../fixtures/odd-posts.ts';
import { boundsOf } from '../../fixtures/outlines.ts';

const card = (title: string, more: Partial<SocialCard> = {}): SocialCard => ({
  drawing: { name: 'plates', isMirrored: false },
  title,
  plate: 'yellow',
  topic: 'Lifting',
  site: 'The Test Site',
  mark: '<svg viewBox="0 0 8 8"><circle cx="4" cy="4" r="4" fill="#123456"/></svg>',
  ...more,
});

/** The boxes of what is written on a card: the topic, the lines of the title, the site's name. */
async function written(title: string) {
  const svg = await drawCard(card(title));
  const cover = /<svg [^>]*fill="none".*?<\/svg>/s.exec(svg)?.[0] ?? '';
  const boxes = [...svg.replace(cover, '').matchAll(/<path fill="#[^"]+" d="([^"]*)"\/>/g)].map(
    ([, path = '']) => boundsOf(path),
  );
  const [paper, topic, ...rest] = boxes;
  return { paper, topic, lines: rest.slice(0, -1), site: rest.at(-1) };
}

const titles = {
  'of 5 characters': 'Squat',
  'of 60 characters': 'Is it too late to start lifting again after sixty, or after?',
  'of 120 characters': LONG_TITLE,
  'of 120 wide characters': 'W'.repeat(120),
  'of 120 Chinese characters': '深蹲时膝盖为什么会痛'.repeat(12),
  'of 120 emoji': '🏋'.repeat(120),
  'in Japanese': 'デッドリフトで腰が痛いときに知っておきたいこと。休むべきか、続けるべきか',
  'in Russian': 'Почему болит спина после становой тяги?',
  'with accents above capitals': 'ẪẴ Ẵẫ',
  'with accents': 'Où s’entraîner à São Paulo, Łódź, Đà Nẵng et Ångström',
  'with emoji of several parts': 'Lift 🏋🏽‍♀️ with your family 👨‍👩‍👧‍👦 in 🇩🇪 ❤️',
  'with everything that breaks a template': SHARP_TITLE,
};

describe.each(Object.entries(titles))('the card of a title %s', (_, title) => {
  it('has all of its words between the topic and the name, and beside the cover', async () => {
    const { topic, lines, site } = await written(title);
    expect(lines.length).toBeGreaterThan(0);
    for (const { left, right, top, bottom } of lines) {
      expect(left).toBeGreaterThan(56);
      expect(right).toBeLessThan(780);
      expect(top).toBeGreaterThan(topic?.bottom ?? Infinity);
      expect(bottom).toBeLessThan(site?.top ?? 0);
    }
  });

  it('has letters that are large enough for a small picture of it', async () => {
    const { lines } = await written(title);
    for (const { top, bottom } of lines) expect(bottom - top).toBeGreaterThan(20);
  });

  it('is the same to the byte for the same card', async () => {
    expect(await drawCard(card(title))).toBe(await drawCard(card(title)));
  });

  it('is a picture of 1200 by 630 pixels', async () => {
    const svg = await drawCard(card(title));
    const { width, height } = await sharp(Buffer.from(svg)).metadata();
    expect([width, height]).toEqual([1200, 630]);
  });
});

describe('a card of a site with a long name', () => {
  it('has all of the name beside the cover', async () => {
    const svg = await drawCard(card('Squat', { site: 'W'.repeat(60) }));
    const name = [...svg.matchAll(/<path fill="#[^"]+" d="([^"]*)"\/>/g)].at(-1)?.[1] ?? '';
    expect(boundsOf(name).right).toBeLessThan(800);
    expect(boundsOf(name).left).toBeGreaterThan(100);
  });
});

describe('a card', () => {
  it('needs no font, no script and nothing from elsewhere', async () => {
    const svg = await drawCard(card(SHARP_TITLE));
    expect(svg).not.toMatch(/<text|font-|href|url\(|<script|style=/);
  });

  it('sets a short title larger than a long one', async () => {
    const height = async (title: string) => {
      const [line] = (await written(title)).lines;
      return (line?.bottom ?? 0) - (line?.top ?? 0);
    };
    expect(await height('Squat')).toBeGreaterThan((await height(LONG_TITLE)) * 1.8);
  });

  it('sets a title smaller rather than break a word of it', async () => {
    expect((await written('Electroencephalographically')).lines).toHaveLength(1);
    expect((await written('Electroencephalographically speaking')).lines).toHaveLength(2);
  });

  it('wears the colors of its plate', async () => {
    for (const plate of ['red', 'blue', 'yellow', 'green', 'teal', '#8a2be2'] as const) {
      expect(await drawCard(card('Squat', { plate }))).toContain(paletteOf(plate).fill);
    }
  });

  it('of the site itself has no topic', async () => {
    const { topic, ...site } = card('Straight answers');
    const whole = await drawCard({ ...site, topic: topic ?? '' });
    expect((await drawCard(site)).length).toBeLessThan(whole.length);
  });

  it('shows the name of the site in place of a title that it has no letters for', async () => {
    expect(await drawCard(card('Grip a שלום bar'))).toBe(await drawCard(card('The Test Site')));
  });
});
