import { splitFrontMatter } from '../../blog/yaml.ts';
import { type Finding, findingsOf } from '../finding.ts';
import { readYaml, type YamlFields } from './yaml-file.ts';

/** A post's file in its two parts. */
export interface PostFile extends YamlFields {
  /** The text under the front matter, with an empty line for each line above it: line numbers stay true. */
  readonly body: string;
}

/** Splits a post's file and reads its front matter. A byte order mark and Windows line ends are fine. */
export function readPostFile(file: string, content: string): PostFile | Finding[] {
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
