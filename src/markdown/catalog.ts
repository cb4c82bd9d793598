import { bars } from '../tools/load/gym.ts';
import { exerciseReaders, readBarOf } from '../tools/workout/exercise.ts';
import { readLoad } from '../tools/kit/read-load.ts';
import { readLoadedBar, readPlates } from '../tools/load/read-loading.ts';
import type { Reading } from '../tools/kit/reading.ts';
import { readYoutubeId } from './youtube-id.ts';

/** What `<Count>` can count. */
export const countable = [
  'articles',
  'reviewed',
  'authors',
  'topics',
  'sources',
  'terms',
  'tools',
  'feeds',
] as const;

/**
 * What `<When>` can depend on: a published article, a corrected one, a reviewed one, an author, an
 * address for corrections, a newsletter, the pages of the tools, the glossary.
 */
export const conditions = [
  'articles',
  'corrected',
  'reviewed',
  'authors',
  'corrections',
  'newsletter',
  'tools',
  'glossary',
] as const;

/** What the guide, the editor's snippets and the check know about a component. */
export interface ComponentFacts {
  /** What it is for, as a sentence without its period. */
  readonly purpose: string;
  readonly attributes: Readonly<Record<string, AttributeFacts>>;
  /** What belongs between its two tags: text, other components by name, or nothing. */
  readonly holds: 'text' | 'nothing' | { readonly only: string };
  /** The component that it belongs in, if it cannot stand alone. */
  readonly within?: string;
  /** Checks attributes that depend on each other. A fault starts with the name of one of them. */
  readonly reads?: (given: Readonly<Record<string, string | undefined>>) => Reading<unknown>;
}

export interface AttributeFacts {
  readonly type: 'text' | 'number' | 'file';
  readonly isRequired?: true;
  /** The only allowed values; any, if left out. */
  readonly values?: readonly string[];
  /** What to write, after the word "Write". */
  readonly help: string;
  /** Checks a value. */
  readonly reads?: (value: string) => Reading<unknown>;
}

/** Every component that a text can use without an import: its purpose and its attributes. */
export const catalog = {
  AuthorList: {
    purpose: 'The authors in a sentence, each a link, such as "Ann Example and Ben Sample"',
    attributes: {},
    holds: 'nothing',
  },
  Callout: {
    purpose: 'A note beside the argument of the text',
    attributes: {
      title: {
        type: 'text',
        isRequired: true,
        help: 'what the note is about, such as title="Mind your blood pressure"',
      },
    },
    holds: 'text',
  },
  CareCard: {
    purpose: 'When to get help: the title says what to do and ends in "if:"',
    attributes: {
      level: {
        type: 'text',
        isRequired: true,
        values: ['non-urgent', 'urgent', 'emergency'],
        help: 'how soon, such as level="urgent"',
      },
      title: {
        type: 'text',
        isRequired: true,
        help: 'one call to action, such as title="Ask for an urgent doctor\'s appointment if:"',
      },
    },
    holds: 'text',
  },
  Cite: {
    purpose: 'The number of a source, right after the claim; its id is also under references',
    attributes: {
      id: {
        type: 'text',
        isRequired: true,
        help: 'the name of a source in quotes, such as id="bishop-2011"',
      },
    },
    holds: 'nothing',
  },
  Column: {
    purpose: 'One of the two columns of a Compare',
    attributes: {
      title: {
        type: 'text',
        isRequired: true,
        help: 'what the column shows, such as title="Worth checking"',
      },
    },
    holds: 'text',
    within: 'Compare',
  },
  Compare: {
    purpose: 'Two columns, side by side where there is room',
    attributes: {},
    holds: { only: 'Column' },
  },
  CorrectionsAddress: {
    purpose: 'The address for corrections from src/site.ts, as a link',
    attributes: {},
    holds: 'nothing',
  },
  Count: {
    purpose: 'How many of something the site has, in words, such as "four topics"',
    attributes: {
      of: {
        type: 'text',
        isRequired: true,
        values: countable,
        help: 'what to count, such as of="topics"',
      },
      case: {
        type: 'text',
        values: ['capital'],
        help: 'case="capital" at the start of a sentence',
      },
    },
    holds: 'nothing',
  },
  Deadlift: {
    purpose: 'A deadlift that a slider moves from floor to lockout, with its angles',
    attributes: {},
    holds: 'nothing',
  },
  Exercise: {
    purpose: 'One more exercise in a Workout; load, bar, rpe and easier can be left out',
    attributes: {
      name: {
        type: 'text',
        isRequired: true,
        help: 'what the exercise is called, such as name="Deadlift"',
        reads: exerciseReaders.name,
      },
      sets: {
        type: 'number',
        isRequired: true,
        help: 'how many, such as sets="3"',
        reads: exerciseReaders.sets,
      },
      reps: {
        type: 'text',
        isRequired: true,
        help: 'a value that starts with a number, such as reps="5", reps="8-10", reps="30 s" or reps="8 each side"',
        reads: exerciseReaders.reps,
      },
      load: {
        type: 'text',
        help: 'a load with its unit, such as load="60 kg"',
        reads: exerciseReaders.load,
      },
      bar: {
        type: 'text',
        values: bars.map(({ name }) => name),
        help: 'the bar, to draw the plates of the load, such as bar="20 kg"',
      },
      rpe: {
        type: 'number',
        help: 'the effort from 6 to 10, in halves, such as rpe="7.5"',
        reads: exerciseReaders.rpe,
      },
      rest: {
        type: 'text',
        isRequired: true,
        help: 'a time with its unit, such as rest="90 s" or rest="2 min"',
        reads: exerciseReaders.rest,
      },
      cue: {
        type: 'text',
        isRequired: true,
        help: 'the one thing to focus on, such as cue="Push the floor away."',
        reads: exerciseReaders.cue,
      },
      easier: {
        type: 'text',
        help: 'what to do instead if it is too hard, such as easier="Push-up from your knees"',
      },
    },
    holds: 'nothing',
    within: 'Workout',
    reads: readBarOf,
  },
  Figure: {
    purpose: 'A picture or a drawing, with a caption that says what to see in it',
    attributes: {
      caption: {
        type: 'text',
        isRequired: true,
        help: 'what to see in it, such as caption="The bar stays over the middle of the foot."',
      },
    },
    holds: 'text',
  },
  Formulas: {
    purpose: 'The formulas of the one-rep max, as a list',
    attributes: {},
    holds: 'nothing',
  },
  FridgeClock: {
    purpose: 'How long cooked food is safe, by where it is kept',
    attributes: {},
    holds: 'nothing',
  },
  KeyNumber: {
    purpose: 'One more number in a KeyNumbers',
    attributes: {
      value: {
        type: 'text',
        isRequired: true,
        help: 'the number with its unit, such as value="24 h"',
      },
    },
    holds: 'text',
    within: 'KeyNumbers',
  },
  KeyNumbers: {
    purpose: 'A few numbers, large, each with its source',
    attributes: {},
    holds: { only: 'KeyNumber' },
  },
  LoadedBar: {
    purpose: 'The plates on each side of a bar, drawn; in a table or in a line',
    attributes: {
      load: {
        type: 'text',
        help: 'a load that plates can make, with its unit, such as load="100 kg"',
        reads: (value) => readLoad(value, 'kg'),
      },
      plates: {
        type: 'text',
        help: 'the plates on each side in place of a load, such as plates="20 + 10"',
        reads: readPlates,
      },
      bar: {
        type: 'text',
        values: bars.map(({ name }) => name),
        help: 'a bar other than the usual one, such as bar="15 kg"',
      },
    },
    holds: 'nothing',
    reads: readLoadedBar,
  },
  OneRepMax: {
    purpose: 'A tool: what a set of up to ten reps says about a one-rep max',
    attributes: {},
    holds: 'nothing',
  },
  PlateLoader: {
    purpose: 'A tool: what goes on each side of a bar',
    attributes: {},
    holds: 'nothing',
  },
  RpeChart: {
    purpose: 'A tool: effort, reps in reserve and the load of the next set',
    attributes: {},
    holds: 'nothing',
  },
  ShortAnswer: {
    purpose: 'The answer, before everything else: many readers see only this',
    attributes: {},
    holds: 'text',
  },
  TopicList: {
    purpose: 'The topics in a sentence, each a link, such as "lifting and eating"',
    attributes: {},
    holds: 'nothing',
  },
  Video: {
    purpose: 'A video file beside the text; it loads when a reader presses play',
    attributes: {
      src: {
        type: 'file',
        isRequired: true,
        help: 'an MP4 or WebM file beside the text, such as src="./squat.mp4"',
      },
      title: {
        type: 'text',
        isRequired: true,
        help: 'what the video shows, such as title="A squat from the side"',
      },
      poster: {
        type: 'file',
        isRequired: true,
        help: 'a picture beside the text to show before it plays, such as poster="./squat.jpg"',
      },
      width: {
        type: 'number',
        isRequired: true,
        help: 'how wide the video is in pixels, such as width="1280"',
        reads: readPixels,
      },
      height: {
        type: 'number',
        isRequired: true,
        help: 'how tall the video is in pixels, such as height="720"',
        reads: readPixels,
      },
      captions: {
        type: 'file',
        help: 'what is said, as a WebVTT file beside the text, such as captions="./squat.vtt"',
      },
      sound: {
        type: 'text',
        values: ['none'],
        help: 'sound="none" in place of captions, if there is nothing to hear',
      },
    },
    holds: 'nothing',
    reads: ({ captions, sound }) =>
      captions || sound
        ? { value: undefined }
        : {
            fault:
              'captions: Write captions="./squat.vtt", a WebVTT file beside the text, or sound="none" if there is nothing to hear.',
          },
  },
  WarmUpRamp: {
    purpose: 'A tool: the sets from the empty bar to a work set',
    attributes: {},
    holds: 'nothing',
  },
  When: {
    purpose: 'Words that show only while the site has something, or only while it lacks it',
    attributes: {
      has: { type: 'text', values: conditions, help: 'what it has, such as has="newsletter"' },
      lacks: {
        type: 'text',
        values: conditions,
        help: 'what it lacks, such as lacks="newsletter"',
      },
    },
    holds: 'text',
    reads({ has, lacks }) {
      if (has && lacks) return { fault: 'lacks: Keep one of has and lacks.' };
      if (has || lacks) return { value: undefined };
      return { fault: 'has: Write what the words depend on, such as has="newsletter".' };
    },
  },
  Workout: {
    purpose: 'A session that readers can tick and write in, here or on paper',
    attributes: {
      title: {
        type: 'text',
        isRequired: true,
        help: 'a name that no other workout in the article has, such as title="Day one"',
      },
    },
    holds: { only: 'Exercise' },
  },
  Youtube: {
    purpose: 'A video on YouTube, as a still that leads there; nothing is loaded before',
    attributes: {
      id: {
        type: 'text',
        isRequired: true,
        help: 'the eleven letters after watch?v= in its address, such as id="dQw4w9WgXcQ"',
        reads: readYoutubeId,
      },
      title: {
        type: 'text',
        isRequired: true,
        help: 'what the video shows, such as title="How to brace"',
      },
      still: {
        type: 'file',
        help: 'a picture beside the text, such as still="./brace.jpg", or leave it out and one is drawn',
      },
    },
    holds: 'nothing',
  },
} as const satisfies Record<string, ComponentFacts>;

export type ComponentName = keyof typeof catalog;

/** The components as an author writes them, from A to Z. */
export const componentNames = Object.keys(catalog) as ComponentName[];

/** The facts about a component; `undefined` for any other name. */
export function factsOf(name: string): ComponentFacts | undefined {
  return Object.hasOwn(catalog, name) ? catalog[name as ComponentName] : undefined;
}

function readPixels(text: string): Reading<number> {
  return /^[1-9]\d{1,3}$/.test(text.trim())
    ? { value: Number(text) }
    : { fault: 'Write a number of pixels from 10 to 9999, without a unit.' };
}
