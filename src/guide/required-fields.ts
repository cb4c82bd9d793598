import { z } from 'zod';
import { postFrontMatter } from '../blog/schema/post.ts';

/** The fields that a post cannot do without, by asking the schema what an empty one lacks. */
export const requiredFields: ReadonlySet<string> = new Set(
  postFrontMatter(z.string())
    .safeParse({})
    .error?.issues.map(({ path }) => String(path[0])),
);
