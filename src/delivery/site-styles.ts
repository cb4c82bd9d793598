import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';
import { colorsOf, type Papers } from '../blog/plates.ts';
import { type DayAndNight, siteColors } from '../blog/site-colors.ts';
import type { Site } from '../blog/site-settings.ts';
import { readRecords } from '../blog/records.ts';
import { topicFields } from '../blog/schema/topic.ts';
import { arrangeTopics, type Topic } from '../blog/topics.ts';
import { site } from '../site.ts';

/**
 * Makes `virtual:site.css`: the styles that follow from the owner's settings and topics. In
 * development it is rebuilt when a topic's file changes.
 */
export function siteStyles(): AstroIntegration {
  return {
    name: 'site-styles',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const folder = path.join(fileURLToPath(config.root), 'content/topics');
        updateConfig({ vite: { plugins: [virtualSheet(folder)] } });
      },
    },
  };
}

/** The colors of the site as CSS, each for the light and the dark theme; and its origin, for the addresses on paper. */
function siteRules({ colors, address }: Pick<Site, 'colors' | 'address'>): string {
  const rules = Object.entries(siteColors(colors)).map(
    ([name, [day, night]]: [string, DayAndNight]) => `--${name}:light-dark(${day},${night})`,
  );
  return `:root{--origin:"${address.origin}";${rules.join(';')}}${FORCED}`;
}

/** In forced colors, drawings must use the system's colors too: in the theme's they could vanish on its canvas. */
const FORCED =
  '@media(forced-colors:active){:root{--paper:Canvas;--card:Canvas;--ink:CanvasText;--muted:CanvasText;--rule:CanvasText}}';

/** The colors of the topics in use as CSS, each a rule for `data-plate`; a page without a topic wears the first's. */
export function topicStyles(topics: readonly Pick<Topic, 'plate'>[], papers: Papers): string {
  const plates = topics.length > 0 ? topics.map(({ plate }) => plate) : (['red'] as const);
  return plates
    .map((plate, i) => {
      const { fill, strong, on, text } = colorsOf(plate, papers);
      const selector = `${i === 0 ? ':root,' : ''}[data-plate='${plate}']`;
      return `${selector}{--topic-fill:${fill};--topic-strong:${strong};--topic-on:${on};--topic-text:light-dark(${text.join()})}`;
    })
    .join('\n');
}

const NAME = 'virtual:site.css';
const ID = `\0${NAME}`;

function virtualSheet(folder: string) {
  return {
    name: NAME,
    resolveId: (id: string) => (id === NAME ? ID : undefined),
    load: (id: string) =>
      id === ID
        ? `@layer tokens{${siteRules(site)}\n${topicStyles(arrangeTopics(readRecords(folder, topicFields)), site.colors.paper)}}`
        : undefined,
    configureServer(server: ViteDevServer) {
      server.watcher.on('all', (_, file) => {
        if (!path.resolve(file).startsWith(folder + path.sep)) return;
        for (const environment of Object.values(server.environments)) {
          // Astro's own modules hold the styles of each page, so they have to be reloaded too.
          for (const [id, sheet] of environment.moduleGraph.idToModuleMap) {
            if (/virtual:site\.css|dev-css/.test(id)) {
              environment.moduleGraph.invalidateModule(sheet);
            }
          }
        }
      });
    },
  };
}
