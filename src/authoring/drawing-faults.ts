import type { PictureFault } from './picture-file.ts';

/** What about a drawing (SVG) makes it impossible to show as a picture. */
export function drawingFault(svg: string): PictureFault | undefined {
  const [root = ''] = /<svg\b[^>]*>/.exec(svg) ?? [];
  if (/<(?:\w+:)?foreignObject\b/i.test(svg)) {
    return {
      problem: 'is a drawing with HTML in it (foreignObject), which a picture cannot show',
      mend: 'Export it with its words as text or as paths, or save it as a PNG',
    };
  }
  if (/<image\b[^>]*\bhref\s*=\s*["'](?!data:|#)/i.test(svg)) {
    return {
      problem: 'is a drawing that shows another file, which would be missing',
      mend: 'Embed that picture in the drawing, or save the whole as a PNG',
    };
  }
  const hasSize = ['width', 'height'].every((side) =>
    new RegExp(String.raw`\s${side}\s*=\s*["']\s*[\d.]+(?:px)?\s*["']`).test(root),
  );
  if (!hasSize && !VIEW_BOX.test(root)) {
    return {
      problem: 'is a drawing without a size',
      mend: 'Write its size in its first tag, such as <svg viewBox="0 0 800 400">',
    };
  }
  return undefined;
}

const VIEW_BOX = /\sviewBox\s*=\s*["']\s*-?[\d.]+[\s,]+-?[\d.]+[\s,]+[\d.]+[\s,]+[\d.]+\s*["']/;
