import { findDue } from '../due.ts';
import { runCommand } from './run.ts';

// 0 means "yes", as with `grep`: `npm run due && npm run build` builds only if something is due.
await runCommand(
  (content) => {
    const { isAny, text } = findDue(content);
    return { text, exitCode: isAny ? 0 : 1 };
  },
  { failure: 2 },
);
