import type { Element, ElementContent } from 'hast';
import { attribute, element, elementsIn, hasClass } from './elements.ts';
import { embed } from './embed-link.ts';
import type { FindingList } from './finding-list.ts';
import { readJson } from './pictures-in-text.ts';

/**
 * Squarespace's blocks that say what they show in an attribute.
 *
 * @param keepIn keeps what another piece of HTML embeds.
 */
export function squarespaceBlock(
  each: Element,
  findings: FindingList,
  keepIn: (html: string) => readonly ElementContent[],
): readonly ElementContent[] | undefined {
  const json = attribute(each, 'dataBlockJson');
  if (
    json !== undefined &&
    hasClass(
      each,
      'sqs-block-video',
      'video-block',
      'sqs-block-embed',
      'embed-block',
      'sqs-block-audio',
    )
  ) {
    if (
      elementsIn(each).some(
        (inner) => inner.tagName === 'a' && inner.properties['dataEmbed'] !== undefined,
      )
    )
      return undefined;
    const { url, html, title } = readJson(json);
    const name = typeof title === 'string' ? title : undefined;
    if (typeof url === 'string' && url !== '') return embed(url, name, findings);
    if (typeof html !== 'string') return undefined;
    return keepIn(html);
  }
  if (hasClass(each, 'sqs-block-form', 'sqs-block-newsletter', 'newsletter-block', 'form-block')) {
    // The form in it has been reported.
    if (findings.all.some(({ kind }) => kind === 'forms')) return [];
    findings.add(
      'forms',
      'a form in the text did not come over',
      'Say in words how to reach you, or link to a page with the form',
    );
    return [];
  }
  if (hasClass(each, 'sqs-block-horizontalrule')) return [element('hr')];
  const sound = hasClass(each, 'sqs-audio-embed') ? attribute(each, 'dataUrl') : undefined;
  if (sound) return embed(sound, attribute(each, 'dataTitle'), findings, 'audio');
  return undefined;
}
