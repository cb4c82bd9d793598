/** What is left to the network: it is large, and players ask for it in pieces. */
const MEDIA = /\.(?:mp4|m4v|mov|webm|mp3|m4a|ogg|wav|vtt)$/i;

/**
 * The paths of the files that a page cannot do without: its scripts, styles, fonts and pictures. Of
 * a picture in several sizes, it is the one that any browser can show.
 *
 * @param base the folder of the site, such as `/blog`.
 */
export function filesOfPage(html: string, base: string): string[] {
  const plain = html.replaceAll(/\ssrcset="[^"]*"/g, '').replaceAll(/<a\s[^>]*>/g, '');
  const shown = [...plain.matchAll(/<(?:use|img)\s[^>]*?(?:href|src)="([^"#?]+)/g)].map(
    ([, file = '']) => file,
  );
  const own = shown.filter((file) => file.startsWith(`${base}/`) && !file.startsWith('//'));
  return unique([...hashedIn(plain, base), ...own]);
}

/**
 * The paths of the files that a script or a stylesheet names: what it imports, also later.
 *
 * @param file its own path.
 */
export function filesOfFile(text: string, file: string, base: string): string[] {
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  const beside = [...text.matchAll(/["'`(]\.\/([\w./@~-]+\.\w+)["'`)]/g)].map(
    ([, name = '']) => folder + name,
  );
  return unique([...hashedIn(text, base), ...beside]);
}

/** Whether a file is named by its content: what is at its address never changes. */
export function isHashed(file: string, base: string): boolean {
  return file.startsWith(`${base}/_astro/`) && !MEDIA.test(file);
}

/** Whether two files are one picture in two sizes, such as `bar.8hXk2_Z1a.webp` and `bar.8hXk2_Z2b.webp`. */
export function isSamePicture(one: string, other: string): boolean {
  const name = /^.*\.[\w-]{8}(?=_[\w-]+\.(?:webp|avif|png|jpe?g|gif|svg)$)/i.exec(one)?.[0];
  return name !== undefined && other.startsWith(`${name}_`);
}

function hashedIn(text: string, base: string): string[] {
  return [...text.matchAll(/["'`(=]((?:\/[\w.~-]+)*\/_astro\/[\w./@~%-]+\.\w+)/g)]
    .map(([, file = '']) => file)
    .filter((file) => isHashed(file, base));
}

function unique(files: readonly string[]): string[] {
  return [...new Set(files)];
}
