import { href } from '../addresses.ts';
import type { APIRoute } from 'astro';
import { paper } from '../pictures/covers/palette.ts';
import { site } from '../site.ts';

/** What a home screen shows (https://www.w3.org/TR/appmanifest/). */
export const GET: APIRoute = () =>
  new Response(
    JSON.stringify({
      name: site.name,
      description: site.description,
      lang: site.language,
      id: href('/'),
      start_url: href('/'),
      display: 'minimal-ui',
      background_color: paper,
      theme_color: paper,
      icons: [
        { src: href('/favicon.svg'), type: 'image/svg+xml', sizes: 'any' },
        { src: href('/icon-192.png'), type: 'image/png', sizes: '192x192' },
        { src: href('/icon-512.png'), type: 'image/png', sizes: '512x512' },
        {
          src: href('/icon-maskable-512.png'),
          type: 'image/png',
          sizes: '512x512',
          purpose: 'maskable',
        },
      ],
    }),
    { headers: { 'Content-Type': 'application/manifest+json' } },
  );
