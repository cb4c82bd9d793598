import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { addressKey, articleAddress, HOME } from '../../blog/permalinks.ts';
import { pageFields } from '../../blog/schema/page.ts';
import { readable } from '../../blog/schema/readable.ts';
import { topicFields } from '../../blog/schema/topic.ts';
import { toolNames, toolPageId } from '../../tools/index.ts';
import { articleAt } from '../links/addresses.ts';
import { nearest } from '../nearest.ts';
import type { Content } from '../read/content.ts';
import { idOf } from '../read/post-source.ts';
import { retiredAt } from '../read/retired-files.ts';
import type { Report, Rule } from '../rule.ts';

/** A draft or a scheduled article is fine: pages leave it out until it is published. */
export const startHere: Rule = {
  name: 'start-here',
  asks: 'What startHere lists is an article, and in a topic an article on that topic. One that is not published yet is left out until it is.',
  checkAll(content, reportIn) {
    for (const { file, yaml } of content.topicRecords) {
      const topic = path.posix.basename(file, '.yaml');
      readTopic(yaml.fields).startHere.forEach((slug, i) => {
        const fault = slugFault(slug, content) ?? strayFault(slug, topic, content);
        reportItem(reportIn(file), 'startHere', slug, fault, yaml.placeOf(['startHere', i]));
      });
    }
    for (const { slug: page, file, fields, placeOf } of content.pages) {
      const { startHere } = readPage(fields);
      if (page !== HOME && startHere.length > 0) {
        reportIn(file)(
          'startHere is there, and only the home page and topics have one',
          `Write it into content/pages/${HOME}.mdx, or take it out`,
          placeOf(['startHere']),
        );
        continue;
      }
      startHere.forEach((slug, i) => {
        const fault = slugFault(slug, content);
        reportItem(reportIn(file), 'startHere', slug, fault, placeOf(['startHere', i]));
      });
    }
  },
};

/** A tool that is switched off is fine: nothing links to it. */
export const topicTools: Rule = {
  name: 'topic-tools',
  asks: 'What tools lists in a topic is a tool that has a page.',
  checkAll(content, reportIn) {
    for (const { file, yaml } of content.topicRecords) {
      readTopic(yaml.fields).tools.forEach((name, i) => {
        reportItem(
          reportIn(file),
          'tools',
          name,
          toolFault(name, content),
          yaml.placeOf(['tools', i]),
        );
      });
    }
  },
};

const readTopic = readable(z.object(topicFields.shape).pick({ startHere: true, tools: true }));
const readPage = readable(pageFields.pick({ startHere: true }));

interface Fault {
  readonly problem: string;
  readonly fix: string;
}

function reportItem(
  report: Report,
  field: string,
  item: string,
  fault: Fault | undefined,
  place: Parameters<Report>[2],
): void {
  if (fault) report(`${field} has "${item}", ${fault.problem}`, fault.fix, place);
}

function slugFault(slug: string, content: Content): Fault | undefined {
  const { posts, root } = content;
  if (posts.some((post) => post.slug === slug)) return undefined;
  // What is wrong with a post that cannot be read is reported there.
  if (slug !== '' && existsSync(path.join(root, 'content/posts', slug))) return undefined;
  const address = articleAddress(slug);
  const moved = posts.find(
    (post) =>
      idOf(post) === slug ||
      post.front.aliases.some((alias) => addressKey(alias) === addressKey(address)),
  );
  if (moved) return { problem: `which is now ${moved.slug}`, fix: `Write ${moved.slug}` };
  const gone = retiredAt(address, content);
  if (gone) return { problem: `which was taken back, as ${gone.file} says`, fix: 'Take it out' };
  const slugs = posts.map((post) => post.slug);
  const meant = nearest(slug, slugs);
  return {
    problem: 'but there is no such folder in content/posts',
    fix: meant ? `Write ${meant}` : 'Write the name of the folder of an article, or take it out',
  };
}

function strayFault(slug: string, topic: string, content: Content): Fault | undefined {
  const other = articleAt(articleAddress(slug), content)?.front.topic;
  // The rule `schema` reports a topic that there is not.
  if (other === undefined || other === topic || !content.topics.includes(other)) return undefined;
  return {
    problem: `which is on the topic ${other}`,
    fix: 'Write an article on this topic, or take it out',
  };
}

function toolFault(name: string, { pages }: Content): Fault | undefined {
  const tool = toolNames.find((known) => known === name);
  if (tool === undefined) {
    const meant = nearest(name, toolNames);
    const fix = meant ? `Write ${meant}` : `Write one of ${toolNames.join(', ')}`;
    return { problem: 'which is not a tool', fix };
  }
  const id = toolPageId(tool);
  if (pages.some(({ slug }) => slug === id)) return undefined;
  return { problem: 'a tool without a page', fix: `Add content/pages/${id}.mdx, or take it out` };
}
