import { z } from 'zod';
import { instant, precedes, writtenInstant } from './instant.ts';
import { drawingNames } from '../cover-drawings.ts';
import { SURENESS } from '../sureness.ts';
import { address, articleId, characters, list, webAddress } from './fields.ts';

/** An expert who has read an article and vouches for it, and when. */
export const reviewerFields = z.strictObject({
  name: characters(1, 60),
  credential: characters(1, 80),
  date: instant,
  url: webAddress.optional(),
});

/** One correction: when the text was corrected, and what was wrong and what is right, as plain text. */
const correctionFields = z.strictObject({ date: instant, text: characters(20, 500) });

/**
 * The front matter of a post.
 *
 * `image` is what reads `cover.image`: Astro's image helper in the collection,
 * a plain path in the content check, which looks at the file itself.
 */
export function postFrontMatter<Image extends z.ZodType>(image: Image) {
  return z
    .strictObject({
      title: characters(1, 120),
      description: characters(40, 200),
      publishedAt: instant,
      updatedAt: instant.optional(),
      reviewedAt: instant.optional(),
      authors: list(z.string()),
      reviewer: reviewerFields.optional(),
      id: articleId.optional(),
      topic: z.string(),
      tags: list(z.string().regex(TAG, 'is not a lower-case word')),
      featured: z.int().min(1).optional(),
      series: z.strictObject({ name: characters(1, 80), part: z.int().min(1) }).optional(),
      draft: z.boolean().default(false),
      imported: z.boolean().default(false),
      cover: coverFields(image).optional(),
      aliases: list(address),
      references: list(z.string()),
      sure: z.enum(SURENESS, 'is none of the words for it').optional(),
      synonyms: list(characters(2, 60)),
      corrections: z.array(correctionFields).default([]),
    })
    .superRefine((post, context) => {
      for (const fault of dateFaults(post)) {
        context.addIssue({ code: 'custom', ...fault });
      }
    }, DESPITE_OTHER_FAULTS);
}

/** A photo with its words, or the drawing that an author prefers. */
function coverFields<Image extends z.ZodType>(image: Image) {
  return z
    .strictObject({
      image: image.optional(),
      alt: characters(1, 250).optional(),
      drawing: z.enum(drawingNames, 'is not the name of a drawing').optional(),
    })
    .superRefine(({ image, alt, drawing }, context) => {
      const fault = (path: string, message: string) => {
        context.addIssue({ code: 'custom', path: [path], message });
      };
      if (drawing === undefined) {
        if (image === undefined) fault('image', 'is missing');
        if (alt === undefined) fault('alt', 'is missing');
      } else if (image !== undefined || alt !== undefined) {
        fault('drawing', 'is there beside a picture, and an article has one cover');
      }
    });
}

/** What to write in each field, shown to an author who wrote something else. */
export const postFieldHelp = {
  title: 'a title of 1 to 120 characters, such as title: "Why do my knees click?"',
  description:
    'the standfirst, 40 to 200 characters, such as description: "What delayed soreness can tell you, and what it can’t."',
  publishedAt:
    'a date, such as publishedAt: 2026-10-14, or a date and time, such as 2026-10-14T08:30Z',
  updatedAt:
    'a date on or after publishedAt and every correction, such as updatedAt: 2026-11-02, or leave it out if nothing has changed',
  reviewedAt:
    'the day on which you last checked the whole article against its sources, on or after publishedAt, such as reviewedAt: 2026-11-02, or leave it out',
  authors:
    'a list of file names from content/authors, each once, such as authors: [ann-example], or leave it out and the article is by the site',
  reviewer:
    'an expert who has read the article and vouches for it, with the day on which they read it, such as reviewer: { name: Ann Example, credential: Physical therapist, date: 2026-11-02 }, and url: with their https address if you like, or leave it out and the article says “Not medically reviewed”',
  id: 'the slug of the first publication, after a rename, such as id: how-sore, or, for an article of your old blog, what its feed called it, such as id: "https://old.example/?p=12", or leave it out',
  topic: 'the file name of one topic in content/topics, such as topic: lifting',
  tags: 'a list of lower-case words, each once, such as tags: [deadlift, low back]',
  featured: 'a whole number, where 1 comes first, such as featured: 1, or leave it out',
  series:
    'the name of the series and the number of this part, such as series: { name: "Your first deadlift", part: 2 }, or leave it out',
  draft: 'draft: true while you write, and leave it out to publish',
  imported:
    'imported: true where npm run import brought the article from your old blog, and take it out once you have gone through it',
  cover:
    'a picture beside the post and what it shows, such as cover: { image: ./bar.jpg, alt: "A bar on the floor" }, or one of the drawings, such as cover: { drawing: bowl }, or leave it out and one is chosen',
  aliases: 'a list of old addresses, each once, such as aliases: [/articles/old-name/]',
  references:
    'a list of source names from content/sources, each once, such as references: [bishop-2011]',
  sure: `how sure the short answer is, if less than its sources say: ${SURENESS.slice(1, -1).join('; ')}; or ${SURENESS.at(-1) ?? ''}, such as sure: some trials, or leave it out`,
  synonyms:
    'a list of what else readers call it, each once, by which the search finds it, such as synonyms: [back ache, lumbar pain], or leave it out',
  corrections:
    'a list of corrections, each with its date, on or after publishedAt, and 20 to 500 characters that say what was wrong and what is right, such as corrections: [{ date: 2026-11-02, text: "We wrote 40 kg. The study used 20 kg." }], or leave it out',
} as const satisfies Record<keyof PostFrontMatter, string>;

export type PostFrontMatter = z.input<ReturnType<typeof postFrontMatter<z.ZodString>>>;

const TAG = /^[\p{Ll}\p{N}]+(?:[ -][\p{Ll}\p{N}]+)*$/u;

/** Looked for even where another field is at fault, so that an author sees every fault at once. */
const DESPITE_OTHER_FAULTS = {
  when: ({ value }: { value: unknown }) => typeof value === 'object' && value !== null,
};

/** A fault that only shows beside other fields: its path, and what is wrong as a clause without the field. */
interface Fault {
  path: PropertyKey[];
  message: string;
}

/** The fields of a post as far as they could be read; what could not is a fault of its own. */
type Fields = Readonly<Record<string, unknown>>;

/** Every later date is on or after `publishedAt`; `updatedAt`, which feeds give as the last change, is not before a correction. */
function dateFaults(post: Fields): Fault[] {
  const { publishedAt, updatedAt, reviewedAt, corrections } = post;
  const dates = (Array.isArray(corrections) ? corrections : []).map(
    (correction: unknown): unknown =>
      typeof correction === 'object' && correction ? Reflect.get(correction, 'date') : undefined,
  );
  const later = [
    { path: ['updatedAt'], date: updatedAt },
    { path: ['reviewedAt'], date: reviewedAt },
    ...dates.map((date, i) => ({ path: ['corrections', i, 'date'], date })),
  ];
  const faults = later.flatMap(({ path, date }): Fault[] => {
    if (!isDate(publishedAt) || !isDate(date) || !precedes(date, publishedAt)) return [];
    const message = `is ${writtenInstant(date)}, before publishedAt, which is ${writtenInstant(publishedAt)}`;
    return [{ path, message }];
  });

  const [newest] = dates.filter(isDate).toSorted((a, b) => +b - +a);
  if (!newest) return faults;
  const day = writtenInstant(newest);
  if (updatedAt === undefined) {
    const message = `is missing, and the newest correction is of ${day}`;
    faults.push({ path: ['updatedAt'], message });
  } else if (isDate(updatedAt) && precedes(updatedAt, newest)) {
    const message = `is ${writtenInstant(updatedAt)}, before the newest correction, which is of ${day}`;
    faults.push({ path: ['updatedAt'], message });
  }
  return faults;
}

function isDate(value: unknown): value is Date {
  return value instanceof Date;
}
