/** Everything an owner changes to make the site theirs. */
export const site = {
  name: 'Plain Strength',
  tagline: 'Straight answers about lifting, eating and starting again.',
  description:
    'Plain Strength answers questions about lifting, recovery, eating and mindset in plain words, with the sources beside every claim.',
  /** The public address, without a path. A deploy overrides it: `SITE_ADDRESS=https://your.domain npm run build`. */
  address: new URL(process.env['SITE_ADDRESS'] ?? 'https://example.com'),
  /** BCP 47 tag of the language the articles are written in. */
  language: 'en-US',
  /** Where a reader sends a correction. */
  corrections: 'corrections@example.com',
  /**
   * Where the newsletter form sends an `email` field, such as a mailing list's
   * own address for sign-ups. Without one there is no form.
   */
  newsletter: undefined as string | undefined,
  navigation: [
    { text: 'Articles', href: '/articles/' },
    { text: 'Topics', href: '/topics/' },
    { text: 'Tools', href: '/tools/' },
    { text: 'About', href: '/about/' },
  ],
} as const;
