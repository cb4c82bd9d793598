import { existsSync } from 'node:fs';
import type { Loader } from 'astro/loaders';

/** A loader for an optional folder: Astro warns about one that is missing. */
export function optional(loader: Loader, folder: string): Loader {
  return {
    ...loader,
    load: (context) => {
      if (existsSync(folder)) return loader.load(context);
      const quiet = { warn: { value: () => undefined } };
      return loader.load({
        ...context,
        logger: Object.create(context.logger, quiet) as typeof context.logger,
      });
    },
  };
}
