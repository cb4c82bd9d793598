import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Fields, OwnersCopy, without } from '../fixtures/owners-copy.ts';

/** How many changes are tried side by side. */
const COPIES = 2;

/** Days before or after today, as front matter has them. */
function day(offset: number): string {
  return new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
}

/** A slug and words that no owner has. */
const OURS = 'zyzzyva';

/** A sound article of so many words in a topic. */
function article(topic: string, fields: Fields = {}, words = 155): string {
  const front: Fields = {
    title: `What is a ${OURS}?`,
    description: `What a ${OURS} is, where it lives, and why it is the last word of the book.`,
    publishedAt: day(0),
    topic,
    ...fields,
  };
  const answer = 'It is a small bug. It lives on palm trees, and it does no harm to you.';
  const sentences = [
    'Look for it on a warm day.',
    'It sits still in the sun.',
    'Then it walks off.',
  ];
  const text: string[] = [];
  for (let i = 0; text.join(' ').split(' ').length < words - 16; i++) {
    const sentence = sentences[i % sentences.length] ?? '';
    text.push(i % 6 === 5 ? `${sentence}\n\n` : sentence);
  }
  const lines = Object.entries(front).map(([key, value]) =>
    key.endsWith('At') ? `${key}: ${String(value)}` : `${key}: ${JSON.stringify(value)}`,
  );
  return `---
${lines.join('\n')}
---

<ShortAnswer>

${answer}

</ShortAnswer>

## Where to look

${text.join(' ').replaceAll(' \n\n ', '\n\n').replaceAll('\n\n ', '\n\n').trim()}
`;
}

function post(copy: OwnersCopy, text: string, slug = OURS): Promise<void> {
  return copy.write({ [`content/posts/${slug}/index.mdx`]: text });
}

/** A topic of the owner's, made where there are fewer than so many. */
async function topicOf(copy: OwnersCopy, least = 1): Promise<string> {
  for (let i = (await copy.topics()).length; i < least; i++) await addTopic(copy, `${OURS}-${i}`);
  const [topic = ''] = await copy.topics();
  return topic;
}

/** A color of its own passes where all plates are taken. */
function addTopic(copy: OwnersCopy, id: string): Promise<void> {
  const description = `Everything about the ${OURS}, and about ${id} above all.`;
  return copy.write({
    [`content/topics/${id}.yaml`]: `name: ${OURS}\ncolor: "#8a2be2"\ndescription: "${description}"\n`,
  });
}

/** So many articles that readers see, made where there are fewer. */
async function someArticles(copy: OwnersCopy, least: number) {
  const topic = await topicOf(copy);
  for (let i = (await copy.published()).length; i < least; i++) {
    const title = `What is a ${OURS} number ${i}?`;
    const description = `What number ${i} of the ${OURS} is, and where it lives in the summer.`;
    await post(copy, article(topic, { title, description, publishedAt: day(-9) }), `${OURS}-${i}`);
  }
  return copy.published();
}

/** Leaves only so many articles, and what an owner who begins anew leaves of the rest. */
async function onlyArticles(copy: OwnersCopy, amount: number): Promise<void> {
  const kept = (await someArticles(copy, amount)).slice(0, amount).map(({ slug }) => slug);
  const gone = (await copy.slugs()).filter((slug) => !kept.includes(slug));
  await copy.endSeries();
  await copy.forgetAddresses(gone);
  for (const slug of gone) await copy.deletePost(slug, '/articles/');
}

/** Adds old addresses to front matter or a topic. */
function withAliases(...added: [readonly string[], string]) {
  return (fields: Fields): Fields => ({
    ...fields,
    aliases: [(fields['aliases'] as string[] | undefined) ?? [], ...added].flat(),
  });
}

/** What an owner or an author may do with any sound content. */
const changes: Record<string, (copy: OwnersCopy) => Promise<unknown>> = {
  nothing: () => Promise.resolve(),

  'a new newest article': async (copy) => {
    await post(copy, article(await topicOf(copy), {}, 800));
  },

  'a draft': async (copy) => post(copy, article(await topicOf(copy), { draft: true })),

  'a scheduled article': async (copy) =>
    post(copy, article(await topicOf(copy), { publishedAt: day(9) })),

  'an article of 155 words': async (copy) => post(copy, article(await topicOf(copy))),

  'a renamed article': async (copy) => {
    const [newest] = await someArticles(copy, 1);
    const { failed, output } = await copy.command('rename', newest?.slug ?? '', OURS);
    expect(failed ? output : '').toBe('');
  },

  'an article deleted, its address an alias of another': async (copy) => {
    const [gone, other] = await someArticles(copy, 2);
    if (!gone || !other) throw new Error('No articles were made.');
    await copy.endSeries();
    await copy.deletePost(gone.slug, `/articles/${other.slug}/`);
    await copy.editPost(other.slug, withAliases(gone.aliases, `/articles/${gone.slug}/`));
  },

  'a first correction': async (copy) => {
    for (const slug of await copy.slugs()) {
      await copy.editPost(slug, without('corrections'));
    }
    const [newest] = await someArticles(copy, 1);
    const text = 'We wrote that it flies. It only walks.';
    await copy.editPost(newest?.slug ?? '', (fields) => ({
      ...fields,
      updatedAt: day(0),
      corrections: [{ date: day(0), text }],
    }));
  },

  'nothing featured': async (copy) => {
    await someArticles(copy, 2);
    for (const slug of await copy.slugs()) {
      await copy.editPost(slug, without('featured'));
    }
  },

  'a topic by another name': async (copy) => {
    await copy.editTopic(await topicOf(copy), (fields) => ({ ...fields, name: OURS }));
  },

  'a topic at another address': async (copy) => {
    const topic = await topicOf(copy);
    await copy.renameTopic(topic, OURS);
    await copy.editTopic(OURS, withAliases([], `/topics/${topic}/`));
    await copy.editTopic(OURS, (fields) => ({ id: topic, ...fields }));
  },

  'one more topic': async (copy) => {
    await addTopic(copy, OURS);
    await post(copy, article(OURS));
  },

  'a topic less': async (copy) => {
    await topicOf(copy, 2);
    const [gone = '', other = ''] = await copy.topics();
    const aliases = await copy.deleteTopic(gone, other);
    await copy.editTopic(other, withAliases(aliases, `/topics/${gone}/`));
  },

  'a name of 3 characters': (copy) => copy.changeSettings({ name: 'Zyz' }),

  'a name of 60 characters': (copy) =>
    copy.changeSettings({ name: 'A blog about the last word of the book and all before it ok.' }),

  'another address': (copy) => copy.changeSettings({ address: `https://${OURS}.test` }),

  'an address in a folder': (copy) =>
    copy.changeSettings({ address: `https://${OURS}.test/blog/` }),

  'a newsletter': (copy) => copy.changeSettings({ newsletter: `https://${OURS}.test/join` }),

  'an address for corrections': (copy) =>
    copy.changeSettings({ corrections: `corrections@${OURS}.test` }),

  'no tools and no glossary': (copy) =>
    copy.changeSettings({ features: { tools: false, glossary: false } }),

  'one article': (copy) => onlyArticles(copy, 1),

  'no article': (copy) => onlyArticles(copy, 0),
};

describe('the owner’s own site passes check, build and walk', () => {
  let copies: OwnersCopy[] = [];
  /** When each copy is free again. */
  const turns = Array.from({ length: COPIES }, () => Promise.resolve());

  beforeAll(async () => {
    copies = await Promise.all(turns.map(() => OwnersCopy.create()));
  });

  afterAll(() => Promise.all(copies.map((copy) => copy.remove())));

  it.concurrent.each(Object.entries(changes).map(([name, change], i) => ({ name, change, i })))(
    'with $name',
    async ({ change, i }) => {
      const lane = i % COPIES;
      const copy = copies[lane];
      if (!copy) throw new Error('There is no copy.');
      const attempt = turns[lane]?.then(async () => {
        await copy.restore();
        await change(copy);
        return copy.verify();
      });
      turns[lane] = Promise.allSettled([attempt]).then(() => undefined);
      expect(await attempt).toBe('');
    },
  );
});
