import type { AstroIntegration } from 'astro';

/** Shows the writing guide at `/guide/` in `astro dev`, and nowhere else: it is for authors. */
export function guide(): AstroIntegration {
  return {
    name: 'guide',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev') return;
        injectRoute({ pattern: '/guide', entrypoint: './src/guide/guide.astro' });
      },
    },
  };
}
