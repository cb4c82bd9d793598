/** What only a writer sees, in development. Imported on demand, so that a built page has none of it. */
export { default as Desk } from './WritingDesk.astro';
export { default as Text } from './WritingText.astro';
