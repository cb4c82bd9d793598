import type { Page } from '@playwright/test';

/** The widest spacing of text that WCAG 2.2 wants to work (1.4.12). */
const SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`;

/** Spaces the text of a page as widely as a reader may. */
export async function spaceText(page: Page): Promise<void> {
  await page.evaluate((style) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    document.adoptedStyleSheets.push(sheet);
  }, SPACING);
}

/** Unfolds whatever is folded on a page. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
}

/** Headings that do not make sense read alone: none or several of the page, empty ones, and the same twice. */
export async function headingFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((each) =>
      each.checkVisibility(),
    );
    const words = headings.map(({ textContent }) => textContent.trim());
    const titles = headings.filter(({ localName }) => localName === 'h1').length;
    return [
      ...(titles === 1 ? [] : [`${titles} headings of the whole page`]),
      ...words.filter((each, i) => each === '' || words.indexOf(each) !== i),
    ];
  });
}

/**
 * Text that is cut, or that lies over other text. The numbers on plates from the side are left out:
 * they are as wide as the plate, and stand beside the drawing as well.
 */
export async function textFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isHidden = (element: Element) => {
      for (let each: Element | null = element; each; each = each.parentElement) {
        const { clipPath, opacity } = getComputedStyle(each);
        if (clipPath !== 'none' || Number(opacity) < 0.5) return true;
      }
      return !element.checkVisibility({ visibilityProperty: true });
    };
    const nameOf = (node: Node) => node.textContent?.trim().slice(0, 40) ?? '';
    const elements = [
      ...document.body.querySelectorAll('*:not(script, style, svg *, .bar, .bar *)'),
    ];
    const cut = elements
      .filter((each) => {
        const { overflowX, overflowY } = getComputedStyle(each);
        const isCut =
          (/hidden|clip/.test(overflowX) && each.scrollWidth > each.clientWidth + 1) ||
          (/hidden|clip/.test(overflowY) && each.scrollHeight > each.clientHeight + 2);
        return isCut && each.clientWidth > 0 && nameOf(each) !== '' && !isHidden(each);
      })
      .map((each) => `cut: ${nameOf(each)}`);

    const boxes: { node: Node; left: number; right: number; top: number; bottom: number }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const element = node.parentElement;
      if (!element || nameOf(node) === '' || element.closest('.bar, script, style')) continue;
      if (isHidden(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      // Between the top of a small letter and the line that it stands on: lines that are close may touch.
      const half = Number.parseFloat(getComputedStyle(element).fontSize) * 0.3;
      for (const { left, right, top, bottom, width } of range.getClientRects()) {
        const middle = (top + bottom) / 2;
        if (width > 1) boxes.push({ node, left, right, top: middle - half, bottom: middle + half });
      }
    }
    boxes.sort((one, other) => one.top - other.top);
    const over = boxes.flatMap((box, i) => {
      const found: string[] = [];
      for (let next = i + 1; (boxes[next]?.top ?? Infinity) < box.bottom - 2; next++) {
        const other = boxes[next];
        if (!other || other.node === box.node) continue;
        if (Math.min(box.right, other.right) - Math.max(box.left, other.left) > 2) {
          found.push(`${nameOf(box.node)} over ${nameOf(other.node)}`);
        }
      }
      return found;
    });
    return [...cut, ...over];
  });
}

/** Stops of the keyboard that have no outline of 2 px or more, or are mostly under something else, on the way down or back up. */
export async function focusFaults(page: Page): Promise<string[]> {
  // What has the focus shows it only to those who use the keyboard.
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const selector = 'a[href], button, input, select, summary, video, [tabindex="0"]';
    const stops = [...document.querySelectorAll<HTMLElement>(selector)].filter((each) =>
      each.checkVisibility({ visibilityProperty: true }),
    );
    return [...stops, ...stops.toReversed()].flatMap((stop) => {
      stop.focus();
      if (document.activeElement !== stop) return [];
      const label = stop.closest('label');
      const target = label && getComputedStyle(stop).opacity === '0' ? label : stop;
      const around = [stop, target, stop.parentElement, stop.closest('form')];
      const isOutlined = around.some((each) => {
        if (!each) return false;
        const { outlineStyle, outlineWidth } = getComputedStyle(each);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      });
      const seen = [...target.getClientRects()].flatMap(({ left, top, width, height }) =>
        [0.1, 0.5, 0.9].flatMap((x) =>
          [0.15, 0.5, 0.85].map((y) => {
            const at = document.elementFromPoint(left + width * x, top + height * y);
            return (
              at !== null && (target.contains(at) || at.contains(target) || label?.contains(at))
            );
          }),
        ),
      );
      const isSeen =
        target.offsetHeight > innerHeight || seen.filter(Boolean).length * 2 >= seen.length;
      const name = stop.outerHTML.slice(0, 100);
      return [
        ...(isOutlined ? [] : [`no outline: ${name}`]),
        ...(isSeen ? [] : [`under: ${name}`]),
      ];
    });
  });
}
