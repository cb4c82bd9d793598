/** The part of subset-font that we use; the package has no types of its own. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    characters: string,
    options: {
      targetFormat: 'woff2' | 'truetype';
      /** A span of an axis to keep, or the one value to fix it at. */
      variationAxes?: Record<string, { min: number; max: number } | number>;
      /** The OpenType features to keep; all where left out. */
      keepFeatures?: string[];
      dropTables?: string[];
    },
  ): Promise<Buffer>;
}
