import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Builds, describeBuilds } from '../../benchmarks/builds/figures.ts';
import { machine, withFigures } from '../../benchmarks/report.ts';

const builds = (posts: number, seconds: number, gigabytes = 1): Builds => {
  const cost = { seconds, memory: gigabytes * 1e9 };
  return {
    posts,
    costs: { clean: cost, warm: cost, 'one edit': cost },
    eleventy: { seconds: 2, memory: 1e8 },
    size: { files: posts * 9, pages: posts * 2, bytes: posts * 1e5 },
  };
};

describe('the figures of builds', () => {
  it('are a row a build, against Eleventy', () => {
    expect(describeBuilds([builds(100, 10)])).toBe(
      `| posts | build | seconds | Eleventy’s | pages a second | memory, GB |
| --- | --- | --- | --- | --- | --- |
| 100 | clean | 10.0 | 5.0× | 20 | 1.00 |
| 100 | warm | 10.0 | 5.0× | 20 | 1.00 |
| 100 | one edit | 10.0 | 5.0× | 20 | 1.00 |

- 100 posts are 900 files, 200 of them pages, and 10 MB. Eleventy 3.1.8 builds them in 2.0 s.`,
    );
  });

  it('say whether growth and memory meet their goals', () => {
    const linear = describeBuilds([builds(1_000, 10), builds(5_000, 50)]);
    expect(linear).toContain('clean 1.00, warm 1.00, one edit 1.00, meets the goal');
    expect(linear).toContain('at 5,000 posts: 1.00 GB, meets the goal');
    const steep = describeBuilds([builds(1_000, 10), builds(5_000, 100, 2.5)]);
    expect(steep).toContain('clean 2.00, warm 2.00, one edit 2.00, misses the goal');
    expect(steep).toContain('at 5,000 posts: 2.50 GB, misses the goal');
  });
});

describe('the figures in a text', () => {
  const text = 'Before\n\n<!-- npm run bench: a -->\n\nold\n\n<!-- end of a -->\n\nAfter\n';

  it('stand between their two comments, once, however often they are written', () => {
    const once = withFigures(text, 'a', '$1 new');
    expect(once).toBe(text.replace('old', () => '$1 new'));
    expect(withFigures(once, 'a', '$1 new')).toBe(once);
  });

  it('are left out where they have no place', () => {
    expect(withFigures(text, 'b', 'new')).toBe(text);
  });

  it('are in the README as the command writes them', () => {
    const readme = readFileSync(path.join(import.meta.dirname, '../../../README.md'), 'utf8');
    const counts = [...readme.matchAll(/^- ([\d,]+) posts are/gm)].map(([, count = '']) =>
      Number(count.replaceAll(',', '')),
    );
    expect(counts.length).toBeGreaterThan(0);
    const figures = describeBuilds(counts.map((count) => builds(count, 1)));
    expect(shapeOf(readme)).toContain(shapeOf(`${figures}\n\n${machine(new Date())}`));
  });
});

/** A text without what is measured, and without the machine. */
function shapeOf(text: string): string {
  return text
    .replaceAll(/\d[\d.,]*(?<=\d)/g, '0')
    .replaceAll('misses the goal', 'meets the goal')
    .replaceAll(/memory, \w+ \w+, Node/g, 'memory, Node');
}
