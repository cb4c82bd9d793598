/** What only a writer sees, in development. Imported on demand, so that no page of a build has any of it. */
export { default as Desk } from './WritingDesk.astro';
export { default as Text } from './WritingText.astro';
