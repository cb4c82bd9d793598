import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawIcon, icons, toIco } from '../../../src/pictures/icons.ts';

describe('the icons', () => {
  it.each(Object.entries(icons))('are square, of the size they say: %s', async (_, icon) => {
    const { format, width, height } = await sharp(await drawIcon(icon)).metadata();
    expect({ format, width, height }).toEqual({
      format: 'png',
      width: icon.size,
      height: icon.size,
    });
  });

  it('that a device may cut or paint have an opaque ground, the others a clear one', async () => {
    for (const [name, icon] of Object.entries(icons)) {
      const corner = sharp(await drawIcon(icon)).ensureAlpha();
      const pixel = await corner.extract({ left: 0, top: 0, width: 1, height: 1 }).raw().toBuffer();
      expect(pixel[3], name).toBe('margin' in icon ? 255 : 0);
    }
  });

  it('that a device may cut to a circle have all of the mark within it', async () => {
    const { size } = icons['icon-maskable-512'];
    const png = sharp(await drawIcon(icons['icon-maskable-512'])).flatten();
    const { info } = await png.trim({ threshold: 20 }).toBuffer({ resolveWithObject: true });
    expect(info.width).toBeLessThanOrEqual(size * 0.8);
    expect(info.width).toBeGreaterThan(size * 0.6);
  });

  it('are the same bytes every time', async () => {
    expect(await drawIcon({ size: 32 })).toEqual(await drawIcon({ size: 32 }));
  });
});

describe('an ICO file', () => {
  it('has one PNG, whole, where its entry says', async () => {
    const png = await drawIcon({ size: 32 });
    const ico = toIco(png, 32);
    expect([0, 2, 4].map((at) => ico.readUInt16LE(at))).toEqual([0, 1, 1]);
    expect([...ico.subarray(6, 10)]).toEqual([32, 32, 0, 0]);
    const [length, offset] = [ico.readUInt32LE(14), ico.readUInt32LE(18)];
    expect(ico.subarray(offset, offset + length)).toEqual(png);
    expect(ico).toHaveLength(offset + length);
  });
});
