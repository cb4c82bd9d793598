/** Builds a site of the tests, `whole`, `odd`, `stretched` or the whole one in a `folder`, unless it is built already, and serves it as its host would until it is stopped. */
import { readDelivery } from '../../src/delivery/hosts/kept-delivery.ts';
import { serveFolder } from '../feeds/static-server.ts';
import { oddPosts } from '../fixtures/odd-posts.ts';
import { sharedSite } from '../fixtures/shared-site.ts';
import { stretchedSite } from '../fixtures/stretched-site.ts';
import { wholeSite } from '../fixtures/whole-site.ts';
import { addresses } from './servers.ts';

const sites = {
  whole: async () => sharedSite({ files: await wholeSite() }),
  odd: async () => sharedSite({ files: await oddPosts() }),
  stretched: async () => sharedSite(await stretchedSite()),
  folder: async () =>
    sharedSite({ files: await wholeSite(), settings: { address: addresses.folder } }),
};

const name = process.argv[2] as keyof typeof sites;
const { root, dist } = await sites[name]();
const { port, pathname } = new URL(
  {
    whole: addresses.site,
    odd: addresses.oddSite,
    stretched: addresses.stretchedSite,
    folder: addresses.folder,
  }[name],
);
await serveFolder(dist, pathname.replace(/\/$/, ''), Number(port), await readDelivery(root));
