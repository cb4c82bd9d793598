import { findingsOf } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { valueFaults } from '../read/value-faults.ts';

export const values = {
  name: 'values',
  asks: 'Values such as {site.name} stand in texts, in the title, the standfirst and the footer of a page, in the description of a topic or in the biography of an author, and nowhere else.',
  check({ kind, fields, placeOf }, report) {
    for (const { problem, mend, path } of valueFaults(fields, kind === 'page' ? OF_PAGES : [])) {
      report(problem, mend, placeOf(path));
    }
  },
  checkRest: ({ records }) =>
    records.flatMap(({ file, yaml }) => {
      const finding = findingsOf(file, 'values');
      const filled = FILLED.flatMap(([folder, field]) => (file.startsWith(folder) ? field : []));
      return valueFaults(yaml.fields, filled).map(({ problem, mend, path }) =>
        finding(problem, mend, yaml.placeOf(path)),
      );
    }),
} as const satisfies Rule;

/** What `toPage`, `arrangeTopics` and `arrangeAuthors` fill in. */
const OF_PAGES = ['title', 'description', 'footer'];

const FILLED = [
  ['content/topics/', 'description'],
  ['content/authors/', 'biography'],
] as const;
