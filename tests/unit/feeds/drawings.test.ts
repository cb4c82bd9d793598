import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawingAsPng } from '../../../src/feeds/drawings.ts';

const LINE = '<svg viewBox="0 0 100 20"><path d="M0 10H100" stroke="currentColor"/></svg>';

describe('a drawing as a picture', () => {
  it('is a PNG 1200 pixels wide in the proportions of the drawing', async () => {
    const { format, width, height } = await sharp(await drawingAsPng(LINE)).metadata();
    expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 240 });
  });

  it('is ink on opaque paper, whatever the theme of the reader', async () => {
    const png = await drawingAsPng(square('currentColor'));
    expect((await sharp(png).metadata()).hasAlpha).toBe(false);
    expect(await colorAt(png, 5, 5)).toEqual([255, 255, 255]);
    expect(await colorAt(png, 600, 600)).toEqual([0x1c, 0x1b, 0x17]);
  });

  it.each(['var(--red, #ff0000)', 'var(--red,#ff0000)', 'var(--red, rgb(255, 0, 0))'])(
    'takes the color that %s falls back to',
    async (color) => {
      expect(await colorAt(await drawingAsPng(square(color)), 600, 600)).toEqual([255, 0, 0]);
    },
  );

  it('may say its namespace', async () => {
    const svg = LINE.replace('viewBox', 'xmlns="http://www.w3.org/2000/svg" viewBox');
    expect(await drawingAsPng(svg)).toEqual(await drawingAsPng(LINE));
  });

  it('is the same bytes every time', async () => {
    expect(await drawingAsPng(LINE)).toEqual(await drawingAsPng(LINE));
  });
});

function square(color: string): string {
  return `<svg viewBox="0 0 100 100"><path d="M25 25H75V75H25z" fill="${color}"/></svg>`;
}

async function colorAt(png: Uint8Array, left: number, top: number): Promise<number[]> {
  const pixel = sharp(png).toColorspace('srgb').extract({ left, top, width: 1, height: 1 });
  return [...(await pixel.removeAlpha().raw().toBuffer())];
}
