import { describeFinding } from '../finding.ts';
import { syntaxFault } from '../read/settings-syntax.ts';

// Every other program here reads the settings before its first line runs, and could say nothing of
// a fault in their code. This one comes before them.
try {
  await import('../../site.ts');
} catch (error) {
  const fault = error instanceof Error && syntaxFault(error);
  if (!fault) throw error;
  process.stderr.write(`${describeFinding(fault)}\n`);
  process.exit(1);
}
