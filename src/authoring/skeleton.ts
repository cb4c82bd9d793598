/**
 * The text of a new post, which an author fills in: the answer first, a claim
 * with its source, a care card where the topic asks for one, then what to do.
 * It passes the check as a draft, and not as anything else.
 *
 * @param topic the id of the post's topic.
 */
export function skeleton(topic: string): string {
  return [
    `<ShortAnswer>

TODO: The answer, in two or three short sentences. Many readers see only this.

</ShortAnswer>

TODO: One paragraph that meets the reader where they are.

## TODO: What is going on

TODO: The plain word first, the technical one in brackets after it. Put a source behind every number: list its file of content/sources under references, and cite it here.`,
    CARE[topic],
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

/** What each topic owes its readers before it gives advice. */
const CARE: Partial<Record<string, string>> = {
  lifting: PAIN,
  recovery: PAIN,
  eating: `## When it is more than a plan

<CareCard level="non-urgent" title="Talk to your doctor if:">

- TODO: A sign of disordered eating that fits this article
- TODO: Another one; five at most

</CareCard>

An eating-disorder organization where you live can help too. You need no diagnosis to ask.`,
};
