/**
 * The texts that can be rendered, for Astro: in development any, by its path
 * from the project's root, so that a new one is there at once. Astro's own list
 * is written half a second after a change.
 */
export default {
  get: (file: string) => () => import(/* @vite-ignore */ `/${file}?astroRenderContent`),
};
