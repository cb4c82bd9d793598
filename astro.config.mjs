import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { atomicOutput } from './src/delivery/atomic-output.ts';
import { contentCheck } from './src/delivery/content-check.ts';
import { features } from './src/delivery/features.ts';
import { guide } from './src/delivery/guide.ts';
import { hostFiles } from './src/delivery/host-files.ts';
import { keptWork } from './src/delivery/kept-work.ts';
import { plainImports } from './src/delivery/plain-imports.ts';
import { safeDrawings } from './src/pictures/safe-drawings.ts';
import { offline } from './src/delivery/offline.ts';
import { picturePrivacy } from './src/delivery/picture-privacy.ts';
import { searchIndex } from './src/delivery/search-index.ts';
import { securityTxt } from './src/delivery/security-txt.ts';
import { siteStyles } from './src/delivery/site-styles.ts';
import { textsApart } from './src/delivery/texts-apart.ts';
import { unusedAssets } from './src/delivery/unused-assets.ts';
import { writingMode } from './src/delivery/writing-mode.ts';
import { optimize, processor, syntaxHighlight } from './src/markdown/processor.ts';
import { site } from './src/site.ts';

export default defineConfig({
  site: site.address.origin,
  base: site.base || '/',
  trailingSlash: 'always',
  cacheDir: './.cache/astro',
  devToolbar: { enabled: false },
  // Editors complete and explain front matter from the schemas that this writes.
  experimental: {
    contentIntellisense: true,
    svgOptimizer: safeDrawings,
  },
  // One inlined stylesheet: an article arrives whole in the first flight of a connection.
  build: { inlineStylesheets: 'always' },
  image: {
    service: {
      // From the project's folder: the names of pictures are made of it, and are the same wherever that is.
      entrypoint: '/src/pictures/service.ts',
      // A seventh more bytes in a twentieth of the time, and still a third less than a WebP that looks the same.
      config: { avif: { effort: 0 } },
    },
  },
  markdown: { processor, syntaxHighlight },
  vite: {
    plugins: [plainImports(), textsApart()],
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              // Each page names its scripts: Astro's own names have 37 more characters.
              entryFileNames: ({ name }) => `_astro/${name.split('.')[0]}.[hash].js`,
            },
          },
        },
      },
      prerender: {
        build: {
          rolldownOptions: {
            output: {
              // Without this each text is a file of its own, which takes longer to write and load than to render.
              codeSplitting: {
                groups: [{ name: 'texts', test: /\/content\/.*\.mdx/ }],
              },
            },
          },
        },
      },
    },
    build: {
      // Astro's own directive in compiled MDX; Astro has read it by the time Rolldown warns.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
      // What fetches the rest after the first paint is part of each page. The other scripts are files.
      assetsInlineLimit: (file) => (file.endsWith('.js') ? file.includes('SiteHeader') : undefined),
    },
  },
  integrations: [
    writingMode(),
    siteStyles(),
    guide(),
    features(site.features),
    mdx({ optimize }),
    unusedAssets(),
    picturePrivacy(),
    searchIndex(),
    offline(site.features.offline),
    securityTxt(),
    hostFiles(),
    atomicOutput(),
    // After the one above, whose lock keeps a second build from what the first has kept.
    keptWork(),
    // After the output, which first mends what a stopped build left: also where the content has faults.
    contentCheck(),
  ],
});
