/**
 * The shapes that search engines ask for, so that they have one for each of
 * their lists, and the size of a picture in each
 * (https://developers.google.com/search/docs/appearance/structured-data/article).
 */
export const coverShapes = {
  '1x1': { width: 1200, height: 1200 },
  '4x3': { width: 1200, height: 900 },
  '16x9': { width: 1200, height: 675 },
} as const;

/** Pixels of the picture that goes with a link: what networks and feed readers show whole. */
export const cardSize = { width: 1200, height: 630 };

export type CoverShape = keyof typeof coverShapes;

export const shapeNames = Object.keys(coverShapes) as CoverShape[];

/** The size of the largest piece of a picture that has a shape, and no larger than that shape's. */
export function cropTo(shape: CoverShape, picture: Size): Size {
  const { width, height } = coverShapes[shape];
  const scale = Math.min(1, picture.width / width, picture.height / height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** In pixels. */
interface Size {
  readonly width: number;
  readonly height: number;
}
