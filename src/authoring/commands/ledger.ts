import { keepLedger } from '../ledger/keep-ledger.ts';
import { runCommand } from './run.ts';

await runCommand(async (content) => ({ text: await keepLedger(content) }));
