import { isEmpty, type Query, readQuery, writeQuery } from '../query.ts';
import type { Ranked } from '../ranking.ts';
import { outcome } from '../wording.ts';
import { loadIndex } from './engine.ts';
import { listenForKeys } from './keys.ts';
import { lookUp } from './lookup.ts';
import { foundRow } from './rows.ts';

/** How long the reader must pause before the results change, and before they are announced, in milliseconds. */
const PAUSE = 150;
const PAUSE_BEFORE_SPEECH = 900;

/** How many results are shown at a time. */
const BATCH = 10;

const form = find('.search', HTMLFormElement);
const field = find('#q', HTMLInputElement);
const spoken = find('[role=status]', HTMLElement);
const trouble = find('.search-trouble', HTMLElement);
const found = find('.search-found', HTMLElement);
const heading = find('#found', HTMLElement);
const none = find('.search-none', HTMLElement);
const list = find('.search-found ol', HTMLElement);
const more = find('.search-more', HTMLButtonElement);
const moreTrouble = find('.search-more + p', HTMLElement);
const all = find('.search-all', HTMLElement);

const rows = new Map(
  [...all.querySelectorAll('li')].map((row) => [
    row.querySelector('a')?.getAttribute('href') ?? '',
    row,
  ]),
);
const boxes = [...form.querySelectorAll<HTMLInputElement>('[name=topic]')].map((box) => {
  const count = box.parentElement?.querySelector('small');
  return {
    box,
    name: box.nextElementSibling?.textContent ?? '',
    count,
    articles: count?.textContent ?? '',
    plate: box.parentElement?.dataset['plate'],
  };
});

/** Reads a result from the index, unless it was read before. */
type RowMaker = () => Promise<Element>;

/** Grows with every query: results of an older one are dropped. */
let turn = 0;
/** Results not shown yet. */
let waiting: readonly RowMaker[] = [];
let isAdding = false;
let pause: ReturnType<typeof setTimeout>;
let speech: ReturnType<typeof setTimeout>;

function find<E extends Element>(selector: string, type: new () => E): E {
  const element = document.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`The page has no ${selector}.`);
  return element;
}

function asked(): Query {
  return {
    text: field.value.trim(),
    topics: boxes.filter(({ box }) => box.checked).map(({ box }) => box.value),
  };
}

function restore(): void {
  const { text, topics } = readQuery(
    location.search,
    boxes.map(({ box }) => box.value),
  );
  field.value = text;
  for (const { box } of boxes) box.checked = topics.includes(box.value);
  void answer();
}

async function answer(): Promise<void> {
  clearTimeout(pause);
  const mine = ++turn;
  const query = asked();
  history.replaceState(null, '', location.pathname + writeQuery(query));
  if (isEmpty(query)) {
    showAll();
    return;
  }
  try {
    await show(query.text, mine);
  } catch {
    if (mine !== turn) return;
    showAll();
    trouble.hidden = false;
    say(trouble.textContent);
  }
}

function showAll(): void {
  trouble.hidden = true;
  found.hidden = true;
  all.hidden = false;
  for (const { count, articles } of boxes) tellCount(count, articles);
  say('');
}

/** Says how much a topic has to show; one with nothing can still be chosen, but looks it. */
function tellCount(count: Element | null | undefined, amount: string): void {
  if (!count) return;
  count.textContent = amount;
  count.parentElement?.classList.toggle('search-empty', amount === '0');
}

async function show(text: string, mine: number): Promise<void> {
  const chosen = boxes.filter(({ box }) => box.checked);
  const topics = chosen.map(({ name }) => name);
  const answer = text ? await lookUp(text, topics) : undefined;
  const makers = answer ? answer.pages.map(maker) : rowsOn(chosen.map(({ plate }) => plate));
  const first = await Promise.all(makers.slice(0, BATCH).map((make) => make()));
  if (mine !== turn) return;
  const count = makers.length;
  waiting = makers.slice(BATCH);
  trouble.hidden = true;
  heading.textContent = outcome({ count, text, topics, instead: answer?.instead });
  list.replaceChildren(...first);
  list.hidden = count === 0;
  none.hidden = count > 0;
  all.hidden = count > 0;
  more.hidden = waiting.length === 0;
  moreTrouble.hidden = true;
  found.hidden = false;
  for (const { name, count, articles } of boxes) {
    tellCount(count, answer ? String(answer.counts.get(name) ?? 0) : articles);
  }
  say(heading.textContent);
}

function maker({ id, words }: Ranked): RowMaker {
  return async () => {
    const results = await (await loadIndex()).search(words);
    const hit = await results.find((result) => result.id === id)?.data();
    if (!hit) throw new Error(`The index has lost ${id}.`);
    return foundRow(hit, rows);
  };
}

/** The articles on topics, newest first as in the list of all: this does not need the index. */
function rowsOn(plates: readonly unknown[]): RowMaker[] {
  return [...rows.values()]
    .filter((row) => plates.includes(row.dataset['plate']))
    .map((row) => () => Promise.resolve(row.cloneNode(true) as Element));
}

/** Adds the next results: one click at a time, and never to the list of another query. */
async function addMore(): Promise<void> {
  if (isAdding) return;
  isAdding = true;
  const mine = turn;
  try {
    const next = await Promise.all(waiting.slice(0, BATCH).map((make) => make()));
    if (mine !== turn) return;
    waiting = waiting.slice(BATCH);
    list.append(...next);
    next[0]?.querySelector('a')?.focus();
    more.hidden = waiting.length === 0;
    moreTrouble.hidden = true;
  } catch {
    if (mine !== turn) return;
    moreTrouble.hidden = false;
    say(moreTrouble.textContent);
  } finally {
    isAdding = false;
  }
}

/** Announces it to a screen reader, once the reader has stopped typing. */
function say(text: string): void {
  clearTimeout(speech);
  speech = setTimeout(() => {
    spoken.textContent = text;
  }, PAUSE_BEFORE_SPEECH);
}

more.addEventListener('click', () => void addMore());
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void answer();
});
form.addEventListener('input', ({ target }) => {
  clearTimeout(pause);
  if (target === field) pause = setTimeout(() => void answer(), PAUSE);
  else if ((target as HTMLInputElement).name === 'topic') void answer();
});
// Loads the index before the first letter; a failure shows only once there is something to search for.
field.addEventListener('focus', () => void loadIndex().catch(() => undefined), { once: true });
addEventListener('popstate', restore);
listenForKeys(
  field,
  find('.search-keys input', HTMLInputElement),
  () => [...list.querySelectorAll<HTMLElement>('a')],
  () => {
    field.value = '';
    void answer();
  },
);
// Whoever comes here with the `/` key wants to type.
if (location.hash === '#q') field.focus();
restore();
