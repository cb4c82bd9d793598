/** Prints what the Observatory says of addresses without their scheme, as JSON. */
import { scan } from '@mdn/mdn-http-observatory';

process.stdout.write(
  JSON.stringify(await Promise.all(process.argv.slice(2).map((place) => scan(place)))),
);
