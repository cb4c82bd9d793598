import type { AstroIntegration } from 'astro';

/**
 * Shows drafts and scheduled posts in `astro dev`, and nowhere else. The
 * command decides, not `import.meta.env.DEV`: a stray NODE_ENV or DEV in the
 * environment makes that true in a build, and would publish every draft.
 */
export function writingMode(): AstroIntegration {
  return {
    name: 'writing-mode',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        updateConfig({ vite: { define: { __WRITING__: JSON.stringify(command === 'dev') } } });
      },
    },
  };
}
