/**
 * Links that open a feed in common readers at one tap, from the readers' own
 * pages on how to offer one. `feed:` opens whatever reader the device has.
 *
 * @param feed the absolute address of the feed.
 */
export function readerLinks(feed: string): { name: string; href: string }[] {
  const encoded = encodeURIComponent(feed);
  return [
    { name: 'Your reader', href: `feed:${feed}` },
    { name: 'Feedly', href: `https://feedly.com/i/subscription/feed/${encoded}` },
    { name: 'Inoreader', href: `https://www.inoreader.com/?add_feed=${encoded}` },
    { name: 'NewsBlur', href: `https://www.newsblur.com/?url=${encoded}` },
  ];
}
