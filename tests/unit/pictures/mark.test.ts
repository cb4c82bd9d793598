import { describe, expect, it } from 'vitest';
import { markFault, placeMark } from '../../../src/pictures/mark.ts';

const svg = (inside: string, root = 'viewBox="0 0 32 32"') => `<svg ${root}>${inside}</svg>`;

describe('a drawing as the mark of a site', () => {
  it('can be any plain square one', () => {
    expect(markFault(svg('<circle cx="16" cy="16" r="15" fill="#d7263d"/>'))).toBeUndefined();
    expect(markFault(`<?xml version="1.0"?>\n${svg('<path d="M0 0"/>')}`)).toBeUndefined();
    expect(
      markFault(svg('<linearGradient id="a"/><path fill="url(#a)"/><use href="#a"/>')),
    ).toBeUndefined();
  });

  it.each([
    ['a picture', 'holds no SVG'],
    [svg('', 'width="32" height="32"'), 'has no viewBox'],
    [svg('', 'viewBox="0 0 32 24"'), 'is 32 by 24'],
    [svg('<script>1</script>'), 'has <script'],
    [svg('<style>a{}</style>'), 'has <style'],
    [svg('<path style="fill:red"/>'), 'has style='],
    [svg('<path onclick="x()"/>'), 'has onclick='],
    [svg('<image href="https://example.org/x.png"/>'), 'has <image'],
    [svg('<use href="https://example.org/x.svg#a"/>'), 'has href="'],
    [svg('<path fill="url(https://example.org/#a)"/>'), 'has url('],
  ])('cannot be %s', (source, problem) => {
    expect(markFault(source)?.problem).toContain(problem);
  });

  it('is placed with its own ids and without what no reader sees', () => {
    const source = `<!-- made by x -->\n${svg('\n<title>t</title><!-- c -->\n  <g id="a"/>\n <path fill="url(#a)"/>', 'xmlns="http://www.w3.org/2000/svg" width="9" viewBox="0 0 32 32" fill="none"')}`;
    expect(placeMark(source, { width: 30, 'aria-hidden': 'true' })).toBe(
      '<svg width="30" aria-hidden="true" viewBox="0 0 32 32" fill="none"><g id="mark-a"/><path fill="url(#mark-a)"/></svg>',
    );
  });
});
