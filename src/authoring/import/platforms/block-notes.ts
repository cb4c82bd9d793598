import { z } from 'zod';

/**
 * Puts the notes of WordPress's block editor, which are in a custom field, where its text has a place
 * for them.
 *
 * @param json the notes, such as `[{"id": "a1", "content": "See <em>that</em>."}]`.
 */
export function withBlockNotes(html: string, json: string): string {
  if (!html.includes('wp:footnotes')) return html;
  const notes = notesIn(json).map(({ id, content }) => {
    const name = id.replaceAll(/[&"<]/g, '');
    return `<li id="${name}">${content} <a href="#${name}-link">↩</a></li>`;
  });
  if (notes.length === 0) return html;
  const list = `<ol class="wp-block-footnotes">${notes.join('')}</ol>`;
  return html.replace(/<!--\s*wp:footnotes\b[^>]*-->/, () => list);
}

const noteFields = z.array(z.object({ id: z.string(), content: z.string() }));

function notesIn(json: string): z.infer<typeof noteFields> {
  try {
    return noteFields.safeParse(JSON.parse(json)).data ?? [];
  } catch {
    return [];
  }
}
