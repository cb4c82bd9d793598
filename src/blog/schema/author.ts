import { z } from 'zod';
import { address, characters, list, slug, webAddress } from './fields.ts';

/**
 * Someone who writes articles.
 *
 * `image` is what reads `photo.image`: Astro's image helper in the collection,
 * a plain path in the content check, which looks at the file itself.
 */
export function authorFields<Image extends z.ZodType>(image: Image) {
  return z.strictObject({
    name: characters(1, 60),
    credential: characters(1, 80).optional(),
    biography: characters(20, 600),
    photo: z.strictObject({ image, alt: characters(1, 250) }).optional(),
    links: z
      .array(
        z.strictObject({
          name: characters(1, 40),
          href: webAddress,
        }),
      )
      .default([]),
    fediverse: z.string().regex(HANDLE, 'is not a handle on a server').optional(),
    id: slug.optional(),
    aliases: list(address),
  });
}

/** What to write in each field, shown to an author who wrote something else. */
export const authorFieldHelp = {
  name: 'the name readers see, 1 to 60 characters, such as name: Ann Example',
  credential:
    'what makes the author worth asking, 1 to 80 characters, such as credential: Physical therapist, or leave it out',
  biography:
    'who the author is, in plain sentences of 20 to 600 characters, such as biography: "Ann has coached beginners for ten years."',
  photo:
    'a picture beside the file and what it shows, such as photo: { image: ./ann-example.jpg, alt: "Ann at the squat rack" }, or leave it out',
  links:
    'profiles elsewhere, each a name and an address that starts with https://, such as links: [{ name: Mastodon, href: "https://mastodon.social/@ann" }], or leave it out',
  fediverse:
    'a handle with its server, in quotes, such as fediverse: "@ann@mastodon.social", or leave it out',
  id: 'the file name that the author was first published under, after a rename, such as id: ann-example, or leave it out',
  aliases:
    'a list of old addresses, each once, such as aliases: [/authors/old-name/], which then lead here with their feeds',
} as const satisfies Record<keyof AuthorFields, string>;

export type AuthorFields = z.input<ReturnType<typeof authorFields<z.ZodString>>>;

const HANDLE = /^@[\w.-]+@(?:[a-z0-9-]+\.)+[a-z]{2,}$/i;
