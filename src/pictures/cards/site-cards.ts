import { drawingFor } from '../../blog/cover-drawings.ts';
import { suggestSlug } from '../../blog/permalinks.ts';
import type { Post } from '../../blog/post.ts';
import type { Topic } from '../../blog/topics.ts';
import { site } from '../../site.ts';
import { markSvg } from '../mark.ts';
import type { SocialCard } from './social-card.ts';

/** The card of an article, from what its page says. */
export function cardOf({ drawing, title, topic }: Post): SocialCard {
  return {
    drawing,
    title,
    plate: topic.plate,
    topic: topic.name,
    site: site.name,
    mark: markSvg({}),
  };
}

/** The card of every page that is no article, in the color of the first topic and with a drawing of its set. */
export function siteCard([first]: readonly Pick<Topic, 'plate' | 'drawings'>[]): SocialCard {
  return {
    drawing: drawingFor(suggestSlug(site.name), first?.drawings ?? 'neutral'),
    title: site.tagline,
    plate: first?.plate ?? 'red',
    site: site.name,
    mark: markSvg({}),
  };
}
