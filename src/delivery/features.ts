import type { AstroIntegration } from 'astro';
import type { Site } from '../blog/site-settings.ts';

/** Makes the pages that the settings can switch off, where they are on. */
export function features({ glossary, tools }: Site['features']): AstroIntegration {
  return {
    name: 'features',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        if (glossary) {
          injectRoute({ pattern: '/glossary', entrypoint: './src/pages/_glossary.astro' });
        }
        if (tools) {
          injectRoute({ pattern: '/tools', entrypoint: './src/pages/tools/_index.astro' });
        }
      },
    },
  };
}
