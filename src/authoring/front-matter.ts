import type { Fault } from './fault.ts';
import { readYaml, type YamlFields } from './yaml-file.ts';

/** A post's file in its two parts. */
export interface PostFile extends YamlFields {
  /** The text under the front matter, with an empty line for each line above it: line numbers stay true. */
  readonly body: string;
}

/** Splits a post's file and reads its front matter. A byte order mark and Windows line ends are fine. */
export function readPostFile(file: string, content: string): PostFile | Fault[] {
  const text = content.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  if (text.trim() === '') {
    return [
      { file, problem: 'the file is empty', mend: `Write the front matter first:\n${EXAMPLE}` },
    ];
  }
  const match = /^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)/m.exec(text);
  if (match?.index !== 0) {
    const problem = text.startsWith('---')
      ? 'the front matter does not end'
      : 'the file does not start with front matter';
    return [{ file, line: 1, problem, mend: `Put it between two lines of ---:\n${EXAMPLE}` }];
  }
  const yaml = readYaml(file, match[1] ?? '', 2);
  if (Array.isArray(yaml)) return yaml;
  const above = match[0].split('\n').length - 1;
  return { ...yaml, body: '\n'.repeat(above) + text.slice(match[0].length) };
}

const EXAMPLE = `---
title: "How sore is too sore?"
description: "What delayed soreness can tell you, and what it can’t."
publishedAt: 2026-10-14
topic: recovery
---`;
