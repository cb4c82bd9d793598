import { describe, expect, it } from 'vitest';
import { inlineDrawing } from '../../../src/pictures/drawing.ts';

const inline = (inside: string, root = '') =>
  inlineDrawing(`<?xml version="1.0"?>\n<svg viewBox="0 0 9 9"${root}>${inside}</svg>\n`, 'bar');
const drawing = (inside: string) =>
  `<svg viewBox="0 0 9 9">${inside.replaceAll('/>', ' />')}</svg>`;

describe('a drawing in a page', () => {
  it.each([
    ['<script>alert(1)</script><g/>', '<g/>'],
    ['<g onload="alert(1)"><path d="M0 0"/></g>', '<g><path d="M0 0"/></g>'],
    ['<foreignObject><p>x</p></foreignObject><g/>', '<g/>'],
    ['<a href="javascript:alert(1)"><path d="M0 0"/></a>', '<path d="M0 0"/>'],
    ['<use href="https://evil.example/x.svg#a"/>', '<use/>'],
    ['<image href="https://evil.example/x.png"/>', '<image/>'],
    ['<path fill="url(https://evil.example/x)"/>', '<path fill="none"/>'],
    ['<style>p { color: red }</style><path d="M0 0"/>', '<path d="M0 0"/>'],
    ['<path d="M0 0"><animate attributeName="d"/></path>', '<path d="M0 0"/>'],
  ])('runs nothing, loads nothing and changes nothing else: %s', (inside, safe) => {
    expect(inline(inside)).toBe(drawing(safe));
  });

  it('has no handler of its own', () => {
    expect(inline('<path d="M0 0"/>', ' onload="alert(1)"')).toBe(drawing('<path d="M0 0"/>'));
  });

  it('says in attributes what it had as style', () => {
    expect(inline('<path fill="red" style="fill:none; stroke : var(--ink, #000);"/>')).toBe(
      drawing('<path fill="none" stroke="var(--ink, #000)"/>'),
    );
  });

  it('has ids that no other has, and names them by these', () => {
    expect(
      inline(
        '<title id="t">A bar</title><g id="a" aria-labelledby="t a"/><use href="#a"/><path fill="url(#a)" style="mask: url( #a )"/>',
      ),
    ).toBe(
      drawing(
        '<title id="drawing-bar-t">A bar</title><g id="drawing-bar-a" aria-labelledby="drawing-bar-t drawing-bar-a"/><use href="#drawing-bar-a"/><path fill="url(#drawing-bar-a)" mask="url( #drawing-bar-a )"/>',
      ),
    );
  });

  it('is otherwise as it was drawn, with the colors of the theme', () => {
    const whole =
      '<g fill="none" stroke="currentColor"><path d="M0 0"/><circle r="8" stroke="var(--topic-fill, #d7263d)"/><text x="1">40 &lt; 60</text></g>';
    expect(inline(whole)).toBe(drawing(whole));
  });

  it('is a drawing', () => {
    expect(() => inlineDrawing('no drawing', 'bar')).toThrow('There is no <svg>');
  });
});
