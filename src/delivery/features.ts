import type { AstroIntegration } from 'astro';
import type { Site } from '../blog/site-settings.ts';

/** Makes the pages that the settings can switch off, where they are on. */
export function features({ glossary, offline, tools }: Site['features']): AstroIntegration {
  return {
    name: 'features',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        if (glossary) {
          injectRoute({ pattern: '/glossary', entrypoint: './src/pages/_glossary.astro' });
        }
        if (offline) {
          injectRoute({ pattern: '/offline', entrypoint: './src/pages/_offline.astro' });
          injectRoute({ pattern: '/offline.json', entrypoint: './src/pages/_offline.json.ts' });
        }
        if (tools) {
          injectRoute({ pattern: '/tools', entrypoint: './src/pages/tools/_index.astro' });
        }
      },
    },
  };
}
