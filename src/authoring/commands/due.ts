import { findDue } from '../due.ts';
import { runCommand } from './run.ts';

// 0 is "yes", as for `grep`: `npm run due && npm run build` builds only where it is worth it.
await runCommand(
  (content) => {
    const { isAny, text } = findDue(content);
    return { text, exitCode: isAny ? 0 : 1 };
  },
  { failure: 2 },
);
