import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { buildXml } from '../../src/xml.ts';

describe('writing XML', () => {
  it('escapes what would end a text', () => {
    expect(buildXml({ a: '<b> & </a>' })).toBe('<a>&lt;b&gt; &amp; &lt;/a&gt;</a>');
  });

  it('escapes the end of a CDATA section, which XML forbids in text', () => {
    expect(buildXml({ a: ']]>' })).toBe('<a>]]&gt;</a>');
  });

  it('escapes what would end an attribute', () => {
    const xml = buildXml({ a: { '@_b': '"<&>\'' } });
    expect(xml).toMatch(/^<a b="&quot;&lt;&amp;(>|&gt;)('|&apos;)"\/>$/);
  });

  it('escapes text that looks escaped', () => {
    expect(buildXml({ a: '&amp;lt;' })).toBe('<a>&amp;amp;lt;</a>');
  });

  it('gives back what was put in', () => {
    const text = `5 < 10 & "more" 'better' ]]> &amp; &#60; 🏋️`;
    const xml = buildXml({ a: { '@_b': text, '#text': text } });
    const element = parseHTML(`<html>${xml}</html>`).document.querySelector('a');
    expect(element?.textContent).toBe(text);
    expect(element?.getAttribute('b')).toBe(text);
  });

  it('repeats the element of a list and closes an empty one', () => {
    expect(buildXml({ a: ['1', '2'], b: '', c: [] })).toBe('<a>1</a><a>2</a><b/>');
  });

  it('writes an attribute of "true" with its value', () => {
    expect(buildXml({ a: { '@_b': 'true' } })).toBe('<a b="true"/>');
  });
});
