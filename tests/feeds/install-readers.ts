import { installPrograms, type Program } from '../fixtures/programs.ts';

/** What the tests of the feeds read them with. */
export const READERS: readonly Program[] = [
  { name: 'newsboat', package: 'newsboat', check: ['newsboat', '-v'] },
  { name: 'sfeed_update', package: 'sfeed', check: ['sh', '-c', 'command -v sfeed_update'] },
  { name: 'xmllint', package: 'libxml2-utils', check: ['xmllint', '--version'] },
  // sfeed_update fetches with it.
  { name: 'curl', package: 'curl', check: ['curl', '--version'] },
  {
    name: 'feedparser for /usr/bin/python3',
    package: 'python3-feedparser',
    check: ['/usr/bin/python3', '-c', 'import feedparser'],
  },
];

if (import.meta.main) installPrograms(READERS);
