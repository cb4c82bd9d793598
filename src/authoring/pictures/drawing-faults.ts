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

/** What besides makes it impossible to show in the page itself, where it is imported. */
export function inlineDrawingFault(svg: string, address: string): PictureFault | undefined {
  if (!/<style\b/i.test(svg)) return undefined;
  return {
    problem: 'is a drawing with a <style>, which would hold for the whole page and is left out',
    mend: `Write ![what it shows](${address}) instead, or export it with its colors as attributes`,
  };
}

const VIEW_BOX = /\sviewBox\s*=\s*["']\s*-?[\d.]+[\s,]+-?[\d.]+[\s,]+[\d.]+[\s,]+[\d.]+\s*["']/;
