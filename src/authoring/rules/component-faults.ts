import type { MdastNode, MdxJsxAttributeNode } from 'satteri';
import { type AttributeFacts, type ComponentFacts, factsOf } from '../../markdown/catalog.ts';
import { isFault } from '../../tools/kit/reading.ts';
import { nearest } from '../nearest.ts';
import { childrenOf, isTag, type Tag, tagsIn } from '../read/text-tree.ts';

/** What is wrong with a component in a text, and what to write. */
export interface ComponentFault {
  readonly problem: string;
  readonly mend: string;
}

/** Looks at the attributes of a component and at what it holds. */
export function* componentFaults(tag: Tag, facts: ComponentFacts): Generator<ComponentFault> {
  const name = `<${tag.name ?? ''}>`;
  const given = new Map(
    tag.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' ? [[attribute.name, attribute] as const] : [],
    ),
  );
  // What is spread could be anything.
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
    yield {
      problem: `${name} has no attribute "${attribute}"`,
      mend: right
        ? `Write ${right}=${quoted(given.get(attribute))}`
        : `Take it out; ${takes(name, facts)}`,
    };
  }
  for (const [attribute, { help }] of missing) {
    if (!meant.has(attribute)) {
      yield { problem: `${name} has no ${attribute}`, mend: `Write ${help}` };
    }
  }
  let isSound = missing.length === 0 && unknown.length === 0;
  const values: Record<string, string | undefined> = {};
  for (const [attribute, about] of Object.entries(facts.attributes)) {
    const written = given.get(attribute);
    if (!written) continue;
    const value = literal(written);
    // An expression could be anything too.
    if (value === undefined) isSound = false;
    else {
      values[attribute] = value;
      const fault = valueFault(name, attribute, value, about);
      if (fault) {
        isSound = false;
        yield fault;
      }
    }
  }
  const reading = isSound ? facts.reads?.(values) : undefined;
  if (reading && isFault(reading)) {
    const [, attribute = '', mend = ''] = /^(\w+): (.*)$/s.exec(reading.fault) ?? [];
    const value = values[attribute];
    yield {
      problem: value
        ? `the ${attribute} of ${name} is "${value}", which does not work`
        : `${name} has no ${attribute}`,
      mend: mend.replace(/\.$/, ''),
    };
  }
  yield* contentFaults(tag, name, facts);
}

function valueFault(
  name: string,
  attribute: string,
  value: string,
  { isRequired, values, help, reads }: AttributeFacts,
): ComponentFault | undefined {
  if (value.trim() === '') {
    if (!isRequired) return undefined;
    return { problem: `the ${attribute} of ${name} is empty`, mend: `Write ${help}` };
  }
  if (values && !values.includes(value)) {
    const right = nearest(value, values);
    const all = values.map((each) => `${attribute}="${each}"`).join(' or ');
    return {
      problem: `the ${attribute} of ${name} is "${value}", which is not one of its values`,
      mend: `Write ${right ? `${attribute}="${right}"` : all}`,
    };
  }
  const reading = reads?.(value);
  if (!reading || !isFault(reading)) return undefined;
  return {
    problem: `the ${attribute} of ${name} is "${value}", which cannot be read`,
    mend: reading.fault.replace(/\.$/, ''),
  };
}

function* contentFaults(
  tag: Tag,
  name: string,
  { holds }: ComponentFacts,
): Generator<ComponentFault> {
  const isEmpty = childrenOf(tag).length === 0;
  if (holds === 'nothing') {
    if (isEmpty) return;
    yield {
      problem: `${name} holds something, which readers would never see`,
      mend: `Write ${name.replace('>', ' />')} and put the rest after it`,
    };
  } else if (holds === 'text') {
    if (isEmpty) {
      const mend = `Write it between ${name} and ${name.replace('<', '</')}`;
      yield { problem: `${name} holds nothing`, mend };
    }
  } else if (tagsIn(tag, holds.only).next().done) {
    const problem = `${name} holds no <${holds.only}>`;
    yield { problem, mend: `Write at least one <${holds.only}> in it` };
  }
}

/** The components in a text that stand outside of the one they belong in. */
export function* strays(
  node: MdastNode,
  within: readonly string[] = [],
): Generator<{ readonly tag: Tag; readonly home: string }> {
  const name = isTag(node) ? (node.name ?? '') : '';
  const home = factsOf(name)?.within;
  if (isTag(node) && home && !within.includes(home)) yield { tag: node, home };
  const inner = name === '' ? within : [...within, name];
  for (const child of childrenOf(node)) yield* strays(child, inner);
}

/** The value of an attribute where it is no expression, or one of a single text or number; empty for none. */
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
