import type { MdastNode, MdxJsxAttributeNode } from 'satteri';
import {
  type AttributeFacts,
  type ComponentFacts,
  type ComponentName,
  componentNames,
  factsOf,
} from '../../markdown/catalog.ts';
import { isFault } from '../../tools/kit/reading.ts';
import { nearest } from '../nearest.ts';
import {
  attributeOf,
  childrenOf,
  hasAttribute,
  importsOf,
  isTag,
  placeOf,
  type Tag,
  tagsIn,
  textOf,
} from '../read/text-tree.ts';
import type { PostSource } from '../read/post-source.ts';
import type { Report, Rule } from '../rule.ts';

export const components: Rule = {
  name: 'components',
  asks: 'Every component in a text exists or is imported, and has the attributes listed above.',
  check(post, report) {
    const imported = importsOf(post.text).flatMap(({ names }) => names);
    for (const tag of tagsIn(post.text)) {
      const name = tag.name ?? '';
      if (imported.includes(name.split('.')[0] ?? name)) continue;
      const facts = factsOf(name);
      if (facts) {
        checkComponent(tag, facts, (problem, fix) => {
          report(problem, fix, placeOf(tag));
        });
        continue;
      }
      const other = inOtherCase(name);
      if (/^[A-Z]/.test(name)) {
        const meant = other ?? nearest(name, [...componentNames, ...imported]);
        report(
          `<${name}> is not a component`,
          meant ? `Write <${meant}>` : `Write one of ${componentNames.join(', ')}, or import it`,
          placeOf(tag),
        );
      } else if (other && !isMeantAsHtml(tag, post)) {
        report(`<${name}> is not how that component is written`, `Write <${other}>`, placeOf(tag));
      }
    }
    for (const { tag, home } of strays(post.text)) {
      if (imported.includes(tag.name ?? '')) continue;
      report(`<${tag.name}> stands alone`, `Put it in a <${home}>`, placeOf(tag));
    }
  },
};

/** The component that a name matches apart from case, hyphens and the like. */
function inOtherCase(name: string): ComponentName | undefined {
  const bare = name.toLowerCase().replaceAll(/[^a-z]/g, '');
  return componentNames.find((each) => each.toLowerCase() === bare);
}

function isMeantAsHtml(tag: Tag, { front }: PostSource): boolean {
  // The rule about media says what to write instead.
  if (tag.name === 'video') return true;
  if (tag.name === 'figure') return !hasAttribute(tag, 'caption');
  return tag.name === 'cite' && !front.references.includes(attributeOf(tag, 'id') ?? '');
}

/** Checks the attributes and the content of a component. */
export function checkComponent(tag: Tag, facts: ComponentFacts, report: Report): void {
  const name = `<${tag.name ?? ''}>`;
  const given = new Map(
    tag.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' ? [[attribute.name, attribute] as const] : [],
    ),
  );
  // A spread could hold anything.
  const isSpread = given.size < tag.attributes.length;
  const missing = Object.entries(facts.attributes).filter(
    ([attribute, { isRequired }]) => isRequired && !given.has(attribute) && !isSpread,
  );
  const unknown = [...given.keys()].filter((each) => !Object.hasOwn(facts.attributes, each));
  const meant = new Set<string>();
  for (const attribute of unknown) {
    const free = Object.keys(facts.attributes).filter((each) => !given.has(each));
    const only = missing.length === 1 && unknown.length === 1 ? missing[0]?.[0] : undefined;
    const right = nearest(attribute, free) ?? only;
    if (right) meant.add(right);
    report(
      `${name} has no attribute "${attribute}"`,
      right
        ? `Write ${right}=${quoted(given.get(attribute))}`
        : `Take it out; ${takes(name, facts)}`,
    );
  }
  for (const [attribute, { help }] of missing) {
    if (!meant.has(attribute)) report(`${name} has no ${attribute}`, `Write ${help}`);
  }
  let isSound = missing.length === 0 && unknown.length === 0;
  const values: Record<string, string | undefined> = {};
  for (const [attribute, about] of Object.entries(facts.attributes)) {
    const written = given.get(attribute);
    if (!written) continue;
    const value = literal(written);
    // So could an expression.
    if (value === undefined) isSound = false;
    else {
      values[attribute] = value;
      const fault = valueFault(attribute, value, about);
      if (!fault) continue;
      isSound = false;
      report(`the ${attribute} of ${name} is ${fault.problem}`, fault.fix);
    }
  }
  const reading = isSound ? facts.reads?.(values) : undefined;
  if (reading && isFault(reading)) {
    const [, attribute = '', fix = ''] = /^(\w+): (.*)$/s.exec(reading.fault) ?? [];
    const value = values[attribute];
    report(
      value
        ? `the ${attribute} of ${name} is "${value}", which does not work`
        : `${name} has no ${attribute}`,
      fix.replace(/\.$/, ''),
    );
  }
  checkInside(tag, name, facts, report);
}

function valueFault(
  attribute: string,
  value: string,
  { isRequired, values, help, reads }: AttributeFacts,
): { problem: string; fix: string } | undefined {
  if (value.trim() === '') {
    return isRequired && { problem: 'empty', fix: `Write ${help}` };
  }
  if (values && !values.includes(value)) {
    const right = nearest(value, values);
    const all = values.map((each) => `${attribute}="${each}"`).join(' or ');
    return {
      problem: `"${value}", which is not one of its values`,
      fix: `Write ${right ? `${attribute}="${right}"` : all}`,
    };
  }
  const reading = reads?.(value);
  if (!reading || !isFault(reading)) return undefined;
  return {
    problem: `"${value}", which cannot be read`,
    fix: reading.fault.replace(/\.$/, ''),
  };
}

function checkInside(tag: Tag, name: string, { holds }: ComponentFacts, report: Report): void {
  const isEmpty = childrenOf(tag).length === 0;
  if (holds === 'nothing') {
    if (isEmpty) return;
    report(
      `${name} has content, which readers would never see`,
      `Write ${name.replace('>', ' />')} and put the rest after it`,
    );
  } else if (holds === 'text') {
    if (!isEmpty) return;
    report(`${name} is empty`, `Write its content between ${name} and ${name.replace('<', '</')}`);
  } else if (tagsIn(tag, holds.only).next().done) {
    report(`${name} holds no <${holds.only}>`, `Write at least one <${holds.only}> in it`);
  }
}

/** The components in a text that are outside the one they belong in. */
function* strays(
  node: MdastNode,
  within: readonly string[] = [],
): Generator<{ readonly tag: Tag; readonly home: string }> {
  const name = isTag(node) ? (node.name ?? '') : '';
  const home = factsOf(name)?.within;
  if (isTag(node) && home && !within.includes(home)) yield { tag: node, home };
  const inner = name === '' ? within : [...within, name];
  for (const child of childrenOf(node)) yield* strays(child, inner);
}

/** The value of an attribute that is a text, or an expression of one text or number; empty if there is none. */
function literal({ value }: MdxJsxAttributeNode): string | undefined {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  const { text, number } = LITERAL.exec(value.value.trim())?.groups ?? {};
  return text ?? number;
}

const LITERAL = /^(?:(?<quote>["'`])(?<text>[^"'`$\\]*)\k<quote>|(?<number>[\d.]+))$/;

function quoted(attribute: MdxJsxAttributeNode | undefined): string {
  return `"${(attribute && literal(attribute)) || '…'}"`;
}

function takes(name: string, { attributes }: ComponentFacts): string {
  const names = Object.keys(attributes);
  return names.length > 0 ? `${name} takes ${names.join(', ')}` : `${name} takes no attributes`;
}

export const workouts: Rule = {
  name: 'workouts',
  asks: 'A workout holds exercises and nothing else, and no two have the same name.',
  check(post, report) {
    const titles = new Set<string>();
    for (const workout of tagsIn(post.text, 'Workout')) {
      reportTwice(workout, 'title', titles, report);
      const names = new Set<string>();
      for (const exercise of exercisesIn(workout, report)) {
        reportTwice(exercise, 'name', names, report);
      }
    }
  },
};

/** The exercises of a workout; anything else in it is reported. */
function* exercisesIn(node: Tag, report: Report): Generator<Tag> {
  for (const child of node.children as readonly MdastNode[]) {
    if (isTag(child) && child.name === 'Exercise') yield child;
    else if (child.type === 'paragraph' && [...tagsIn(child)].length > 0 && !textOf(child).trim()) {
      yield* tagsIn(child, 'Exercise');
    } else {
      report(
        'a <Workout> holds something other than an <Exercise>',
        'Write it before or after the workout, or as the cue of an exercise',
        placeOf(child),
      );
    }
  }
}

/** Readers' notes are stored under the title of a workout and the names of its exercises. */
function reportTwice(tag: Tag, attribute: string, known: Set<string>, report: Report): void {
  const name = attributeOf(tag, attribute) ?? '';
  if (known.has(name)) {
    report(
      `the ${attribute} "${name}" appears twice`,
      `Give each <${tag.name ?? ''}> its own ${attribute}`,
      placeOf(tag),
    );
  }
  known.add(name);
}
