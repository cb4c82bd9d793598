import type { PictureInText } from './pictures-in-text.ts';

/** The MDX of one picture. */
export function pictureMdx(picture: PictureInText, path: string): string {
  const { caption } = picture;
  return caption === undefined
    ? pictureAlone(picture, path)
    : `<Figure caption="${inQuotes(caption)}">\n\n${pictureAlone(picture, path)}\n\n</Figure>`;
}

/** What stands in the place of a picture that could not be brought over. */
export function missingPicture(address: string): string {
  const harmless = nameOf(address)
    .replaceAll(/\s+/g, '%20')
    .replaceAll('|', '%7C')
    .replaceAll('*/', '*%2F')
    .replaceAll(/[{}<>`\\]/g, (sign) => encodeURIComponent(sign));
  return `{/* Picture not brought over: ${harmless} */}`;
}

/** An address as a text can name it: a picture in the text itself by its start and length. */
function nameOf(address: string): string {
  const isInText = /^data:/i.test(address) && address.length > 200;
  return isInText ? `${address.slice(0, 100)}…(${address.length})` : address;
}

function pictureAlone({ alt = '' }: PictureInText, path: string): string {
  return `![${escaped(alt)}](${/[\s()<>]/.test(path) ? `<${path}>` : path})`;
}

function escaped(words: string): string {
  return words
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_{}[\]<>|~&$:@]/g, (sign) =>
      sign === ':' || sign === '@' ? sign : `\\${sign}`,
    );
}

function inQuotes(words: string): string {
  return words
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('{', '&#123;')
    .replaceAll('}', '&#125;');
}

/** What stands for a picture until its path is known: its number, alone on its line or within one. */
export function pictureToken(number: number, isInline: boolean): string {
  return `\uE000${number}${isInline ? 'i' : 'b'}\uE000`;
}

const TOKEN = /\uE000(\d+)([bi])\uE000/g;

/** Puts every picture in its place. */
export function placePictures(
  written: string,
  pictures: readonly PictureInText[],
  place: (picture: PictureInText) => string | undefined,
): string {
  return written.replaceAll(TOKEN, (_, number: string, kind: string, at: number) => {
    const picture = pictures[Number(number)];
    if (!picture) return '';
    const path = place(picture);
    const mdx =
      path === undefined
        ? missingPicture(picture.candidates[0] ?? '')
        : kind === 'i'
          ? pictureAlone(picture, path)
          : pictureMdx(picture, path);
    return indented(mdx, written.slice(written.lastIndexOf('\n', at) + 1, at));
  });
}

/** Lines that go on in the list or quotation that the first one stands in. */
export function indented(mdx: string, before: string): string {
  const prefix = before.replaceAll(/[^\s>]/g, ' ');
  return mdx.replaceAll('\n', `\n${prefix}`).replaceAll(/[ \t]+$/gm, '');
}
