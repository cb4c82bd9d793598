import path from 'node:path';
import { type MdastNode, mdxToMdast } from 'satteri';
import { z } from 'zod';
import { type Finding, findingsOf, type Place } from '../finding.ts';
import { listFolder, readContentFile } from './files.ts';
import { readWhenChanged } from './read-when-changed.ts';
import { mdxFault } from './mdx-fault.ts';
import { placeAt } from './text-tree.ts';
import { readYaml, type YamlFields } from './yaml-file.ts';
import { articleAddress } from '../../blog/permalinks.ts';
import { postFrontMatter } from '../../blog/schema/post.ts';
import { readable } from '../../blog/schema/readable.ts';
import { splitFrontMatter } from '../../blog/yaml.ts';

/** A post or a page as its author wrote it, valid or not: what the rules read. */
export interface PostSource extends YamlFields {
  readonly kind: 'post' | 'page';
  /** Its own address, such as `/articles/bracing/`. */
  readonly address: string;
  /** Path of the text from the project's root, such as `content/posts/bracing/index.mdx`. */
  readonly file: string;
  /** Path of its folder. */
  readonly folder: string;
  /** The name of its folder, or the id of a page. */
  readonly slug: string;
  /** The fields that rules look at, as far as they can be read; `schema` reports the others. */
  readonly front: Front;
  /** The text under the front matter, with an empty line for each line above it: line numbers stay true. */
  readonly body: string;
  /** The text as a tree, with places in the file; empty if it cannot be read. */
  readonly text: MdastNode;
  /** Whether the text can be read, if necessary without the faulty pieces. */
  readonly isReadable: boolean;
  /** What keeps the text, or a piece of it, from being read. */
  readonly textFaults: readonly TextFault[];
}

interface TextFault {
  readonly problem: string;
  readonly fix: string;
  readonly place: Place;
}

/** The result of reading a post. */
export interface PostReading {
  readonly post?: PostSource;
  readonly findings: readonly Finding[];
}

export type Front = ReturnType<typeof frontOf>;

/**
 * Reads the post of one folder of `content/posts`. There is no `post` if its file is missing or its
 * front matter cannot be read.
 */
export async function readPost(root: string, slug: string): Promise<PostReading> {
  const folder = `content/posts/${slug}`;
  const names = (await listFolder(path.join(root, folder))).map(({ name }) => name);
  const others = names.filter((name) => TEXT.test(name) && name.toLowerCase() !== INDEX);
  const hasIndex = names.includes(INDEX);
  const findings = others.map((name, i) =>
    findingsOf(`${folder}/${name}`, 'post-folder')(
      `a post has one text, ${INDEX}, and this is another`,
      hasIndex || i > 0
        ? `Move what readers should see of it into ${folder}/${INDEX}, and delete it`
        : `Call it ${INDEX}`,
    ),
  );
  if (!hasIndex) {
    const fix = 'Write the post there, or delete the folder';
    const lacking = findingsOf(folder, 'post-folder')(`the folder has no ${INDEX}`, fix);
    return { findings: findings.length > 0 ? findings : [lacking] };
  }

  const about = { kind: 'post' as const, slug, address: articleAddress(slug), folder };
  const reading = await readSource(root, `${folder}/${INDEX}`, about);
  return { ...reading, findings: [...findings, ...reading.findings] };
}

const INDEX = 'index.mdx';

/** The name of a file that is a text. */
const TEXT = /\.(?:mdx?|markdown)$/i;

/** What a text is called follows from where it is. */
type About = Pick<PostSource, 'kind' | 'slug' | 'address' | 'folder'>;

/** Reads the file of a post or of a page. */
export const readSource = readWhenChanged(
  async (root, file, about: About): Promise<PostReading> => {
    const content = await readContentFile(root, file);
    const parts = typeof content === 'string' ? readParts(file, content) : content;
    if (Array.isArray(parts)) return { findings: parts };
    let known: TextReading | undefined;
    // Most texts are not looked at when one is open in development, and reading them takes longest.
    const read = () => (known ??= readText(parts.body));
    const post: PostSource = {
      ...parts,
      ...about,
      file,
      front: frontOf(parts.fields),
      get text() {
        return read().text;
      },
      get isReadable() {
        return read().isReadable;
      },
      get textFaults() {
        return read().textFaults;
      },
    };
    return { post, findings: parts.faults };
  },
);

type TextReading = Pick<PostSource, 'text' | 'isReadable' | 'textFaults'>;

/** What feed readers know the post by: the slug it was first published under, or what the feed of another blog called it. */
export function idOf({ front, slug }: PostSource): string {
  return front.id ?? slug;
}

const readFields = readable(postFrontMatter(z.string()));

function frontOf(fields: unknown) {
  const { series: { name, part } = {}, ...front } = readFields(fields);
  const series = name !== undefined && part !== undefined ? { name, part } : undefined;
  return { ...front, series };
}

/** Splits a post's file and reads its front matter. A byte order mark and Windows line ends are fine. */
function readParts(
  file: string,
  content: string,
): (YamlFields & Pick<PostSource, 'body'>) | Finding[] {
  const fault = findingsOf(file, 'front-matter');
  const text = content.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  if (text.trim() === '') {
    return [fault('the file is empty', FRONT_MATTER)];
  }
  const parts = splitFrontMatter(text);
  if (!parts) {
    const problem = text.startsWith('---')
      ? 'the front matter does not end'
      : 'the file does not start with front matter';
    return [fault(problem, FRONT_MATTER, { line: 1, column: 1 })];
  }
  const yaml = readYaml(file, parts.yaml, 2);
  if (Array.isArray(yaml)) return yaml;
  const { opening, closing, body } = parts;
  const above = (opening + parts.yaml + closing).replaceAll(/[^\n]/g, '');
  return { ...yaml, body: above + body };
}

const FRONT_MATTER =
  'Start it with a line of ---, then title, description, publishedAt and topic on a line each, then --- again; npm run new does it for you';

/** More faults than this are one mistake repeated. */
const MOST_FAULTS = 20;

/**
 * Reads a text. An isolated fault that stops the parser, such as a bare `<`, is set aside, so that
 * further faults are found too, and the rules can read the rest. An unclosed tag makes the text
 * unreadable.
 */
function readText(body: string): TextReading {
  const textFaults: TextFault[] = [];
  let source = body;
  while (textFaults.length < MOST_FAULTS) {
    try {
      return { text: mdxToMdast(source, { position: true }), isReadable: true, textFaults };
    } catch (error) {
      const fault = mdxFault(source, error instanceof Error ? error.message : String(error));
      const { problem, fix } = fault;
      textFaults.push({ problem, fix, place: placeAt(body, fault.at) });
      if (!fault.aside) break;
      source =
        source.slice(0, fault.at) + fault.aside + source.slice(fault.at + fault.aside.length);
    }
  }
  return { text: { type: 'root', children: [] }, isReadable: false, textFaults };
}
