import { isEmpty, type Query, readQuery, writeQuery } from '../query.ts';
import { outcome } from '../wording.ts';
import { loadEngine } from './engine.ts';
import { listenForKeys } from './keys.ts';
import { type Answer, BATCH, lookUp } from './lookup.ts';
import { foundRow } from './rows.ts';

/** How long a reader pauses before the results change, and before they are spoken, in milliseconds. */
const PAUSE = 150;
const PAUSE_BEFORE_SPEECH = 900;

const form = find('.search', HTMLFormElement);
const field = find('#q', HTMLInputElement);
const spoken = find('[role=status]', HTMLElement);
const trouble = find('.trouble', HTMLElement);
const found = find('.found', HTMLElement);
const heading = find('#found', HTMLElement);
const none = find('.none', HTMLElement);
const list = find('.found ol', HTMLElement);
const further = find('.further', HTMLButtonElement);
const all = find('.all', HTMLElement);

const rows = new Map(
  [...all.querySelectorAll('li')].map((row) => [
    row.querySelector('a')?.getAttribute('href') ?? '',
    row,
  ]),
);
const boxes = [...form.querySelectorAll<HTMLInputElement>('[name=topic]')].map((box) => ({
  box,
  name: box.nextElementSibling?.textContent ?? '',
  count: box.parentElement?.querySelector('small'),
  plate: box.parentElement?.dataset['plate'] ?? '',
}));
const counts = boxes.map(({ count }) => count?.textContent ?? '');

/** Grows with every query: an answer to an older one comes too late to be shown. */
let turn = 0;
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
    const answer = await lookUp(query);
    if (mine === turn) await show(query, answer, mine);
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
  for (const [i, { count }] of boxes.entries()) if (count) count.textContent = counts[i] ?? '';
  say('');
}

async function show(query: Query, { finding, mended }: Answer, mine: number): Promise<void> {
  const count = finding.results.length;
  const first = await rowsOf(finding.results.slice(0, BATCH));
  if (mine !== turn) return;
  const topics = boxes
    .filter(({ box }) => query.topics.includes(box.value))
    .map(({ name }) => name);
  trouble.hidden = true;
  heading.textContent = outcome({ count, text: query.text, topics, mended });
  list.replaceChildren(...first);
  list.hidden = count === 0;
  none.hidden = count > 0;
  all.hidden = count > 0;
  found.hidden = false;
  for (const [i, { box, count: shown }] of boxes.entries()) {
    const matching = finding.totalFilters['topic']?.[box.value] ?? 0;
    if (shown) shown.textContent = query.text ? String(matching) : (counts[i] ?? '');
  }
  let rest = finding.results.slice(BATCH);
  further.hidden = rest.length === 0;
  further.onclick = async () => {
    const next = await rowsOf(rest.slice(0, BATCH));
    rest = rest.slice(BATCH);
    further.hidden = rest.length === 0;
    list.append(...next);
    (next[0] as Element | undefined)?.querySelector('a')?.focus();
  };
  say(heading.textContent);
}

function rowsOf(results: Answer['finding']['results']): Promise<Node[]> {
  return Promise.all(
    results.map(async (result) => {
      const hit = await result.data();
      const plate = boxes.find(({ box }) => hit.filters['topic']?.includes(box.value))?.plate;
      const row = foundRow(hit, rows) as HTMLElement;
      if (plate) row.dataset['plate'] = plate;
      return row;
    }),
  );
}

/** Tells a screen reader, once the reader has stopped typing. */
function say(text: string): void {
  clearTimeout(speech);
  speech = setTimeout(() => {
    spoken.textContent = text;
  }, PAUSE_BEFORE_SPEECH);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void answer();
});
form.addEventListener('input', ({ target }) => {
  clearTimeout(pause);
  if (target === field) pause = setTimeout(() => void answer(), PAUSE);
  else if ((target as HTMLInputElement).name === 'topic') void answer();
});
// The index is on its way before the first letter; a failure shows when there is something to find.
field.addEventListener('focus', () => void loadEngine().catch(() => undefined), { once: true });
addEventListener('popstate', restore);
listenForKeys(
  field,
  find('.keys input', HTMLInputElement),
  () => [...list.querySelectorAll<HTMLElement>('a')],
  () => {
    field.value = '';
    void answer();
  },
);
// Whoever comes by the key of every page wants to type.
if (location.hash === '#q') field.focus();
restore();
