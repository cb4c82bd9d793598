import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { update } from '../../../src/tools/kit/update.ts';
import { h, toMarkup, type View } from '../../../src/view.ts';

const view = (count: number): View => [
  h('p', { class: 'a' }, 'Load ', h('b', {}, String(count)), count > 1 && ' more'),
  h('svg', { viewBox: '0 0 1 1' }, h('circle', { r: count })),
];

describe('a view', () => {
  it('is markup with everything in it escaped', () => {
    expect(toMarkup([h('p', { class: '"><script>' }, '<b>&'), ' <'])).toBe(
      '<p class="&quot;>&lt;script>">&lt;b>&amp;</p> &lt;',
    );
  });

  it('closes what is empty in a drawing, and nowhere else', () => {
    expect(
      toMarkup(h('p', {}, h('svg', {}, h('g', {}, h('path')), h('text', {}, '5')), h('b'))),
    ).toBe('<p><svg><g><path/></g><text>5</text></svg><b></b></p>');
  });

  it('leaves out what a condition takes away', () => {
    expect(toMarkup([h('p', {}, false, '', 'Left')])).toBe('<p>Left</p>');
  });
});

describe('an update', () => {
  const { document, window } = parseHTML('<html><body></body></html>');

  beforeAll(() => {
    vi.stubGlobal('document', document);
    vi.stubGlobal('Element', window.Element);
    vi.stubGlobal('Text', window.Text);
  });

  afterAll(() => {
    vi.unstubAllGlobals();
  });

  it.each([
    ['what the build wrote', toMarkup(view(1))],
    ['nothing', ''],
    ['something else', 'Words<ul><li>One</li></ul><p>Two</p><p>Three</p>'],
  ])('makes %s what a view says', (_, markup) => {
    const place = document.createElement('div');
    place.innerHTML = markup;
    update(place, view(2));
    expect(place.innerHTML.replace(' />', '/>')).toBe(toMarkup(view(2)));
  });

  it('keeps the nodes that stay', () => {
    const place = document.createElement('div');
    place.innerHTML = toMarkup(view(1));
    const kept = [...place.querySelectorAll('*')];
    update(place, view(2));
    const present = [...place.querySelectorAll('*')];
    expect(present.every((element, i) => element === kept[i])).toBe(true);
    expect(present).toHaveLength(kept.length);
  });
});
