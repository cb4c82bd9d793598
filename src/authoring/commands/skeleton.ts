import type { SiteSettings } from '../../blog/schema/site.ts';
import { indexOfConcern } from '../rules/concerns.ts';

/**
 * The text of a new post, which an author fills in: the answer first, a claim with its source, a
 * care card where the site is about health, then what to do. It passes the check only as a draft.
 *
 * @param tags what the post is about: dieting gets another card.
 */
export function skeleton(tags: readonly string[], editorial: SiteSettings['editorial']): string {
  return [
    `<ShortAnswer>

TODO: The answer, in two or three short sentences. Many readers see only this.

</ShortAnswer>

TODO: One paragraph that meets the reader where they are.

## TODO: What is going on

TODO: The plain word first, the technical one in brackets after it. Put a source behind every number: list its file of content/sources under references, and cite it here.`,
    editorial === 'plain' ? undefined : indexOfConcern(tags, 'dieting') >= 0 ? DIETING : PAIN,
    `## What to do

TODO: Steps that a reader can take today. Metric first: 100 kg (220 lb).
`,
  ]
    .filter((part) => part !== undefined)
    .join('\n\n');
}

const PAIN = `## When to get help

<CareCard level="urgent" title="Ask for an urgent doctor's appointment if:">

- TODO: A sign that cannot wait
- TODO: Another one; five at most

</CareCard>`;

const DIETING = `## When it is more than a plan

<CareCard level="non-urgent" title="Talk to your doctor if:">

- TODO: A sign of disordered eating that fits this article
- TODO: Another one; five at most

</CareCard>

An eating-disorder organization where you live can help too. You need no diagnosis to ask.`;
