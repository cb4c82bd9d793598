import sharpService from 'astro/assets/services/sharp';
import sharp from 'sharp';
import { afterEach, expect, it, vi } from 'vitest';
import service from '../../../src/pictures/service.ts';

type Given = Parameters<typeof service.transform>;
const config = { service: { entrypoint: '', config: {} } } as unknown as Given[2];
const logger = { warn: vi.fn() } as unknown as Given[3];

/** A photo that no other run has had. */
const photo = await sharp({
  create: { width: 40, height: 30, channels: 3, background: '#1f5fbf' },
})
  .withExif({ IFD0: { Copyright: String(Math.random()) } })
  .jpeg()
  .toBuffer();

const copy = (width: number) =>
  service.transform(photo, { src: '/photo.jpg', format: 'avif', width }, config, logger);

afterEach(() => {
  vi.restoreAllMocks();
});

it('encodes each copy of a picture once', async () => {
  const encode = vi.spyOn(sharpService, 'transform');
  const { data, format } = await copy(20);
  expect(format).toBe('avif');
  expect(await sharp(data).metadata()).toMatchObject({ format: 'heif', width: 20 });
  expect(Buffer.compare((await copy(20)).data, data)).toBe(0);
  expect(encode).toHaveBeenCalledTimes(1);
  expect((await sharp((await copy(10)).data).metadata()).width).toBe(10);
  expect(encode).toHaveBeenCalledTimes(2);
});
