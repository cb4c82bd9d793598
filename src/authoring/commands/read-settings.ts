import { describeFinding } from '../finding.ts';
import { syntaxFault } from '../read/settings-syntax.ts';

// Other programs import the settings before their first line runs, so they could not report a fault
// in their code. This one runs before them.
try {
  await import('../../site.ts');
} catch (error) {
  const fault = error instanceof Error && syntaxFault(error);
  if (!fault) throw error;
  process.stderr.write(`${describeFinding(fault)}\n`);
  process.exit(1);
}
