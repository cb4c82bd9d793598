import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { emptyFolder, writeFiles } from '../fixtures/folder.ts';

const run = promisify(execFile);

/** An item as a reader keeps it. */
export interface KeptItem {
  readonly id: string;
  readonly title: string;
  readonly content: string;
}

/** Someone with a feed reader who subscribes to one feed. */
export interface Subscriber {
  /** Fetches the feed again and gives every item that the reader now holds, old ones included. */
  readonly reload: () => Promise<KeptItem[]>;
}

/** Newsboat, with a cache of its own: its cache knows an item by its guid over all feeds. */
export async function newsboatSubscriber(feed: string): Promise<Subscriber> {
  const folder = await emptyFolder();
  await writeFiles(folder, { config: '', urls: `${feed}\n` });
  const cache = path.join(folder, 'cache.db');
  const args = ['-C', path.join(folder, 'config'), '-u', path.join(folder, 'urls'), '-c', cache];
  return {
    reload: async () => {
      await run('newsboat', [...args, '-x', 'reload'], { env: environment(folder) });
      const database = new DatabaseSync(cache, { readOnly: true });
      const rows = database.prepare('SELECT guid, title, content FROM rss_item').all();
      database.close();
      return rows.map(({ guid, title, content }) => ({
        id: String(guid),
        title: String(title),
        content: String(content),
      }));
    },
  };
}

/** Sfeed, which merges what it fetches into a file with a line for each item. */
export async function sfeedSubscriber(feed: string): Promise<Subscriber> {
  const folder = await emptyFolder();
  await writeFiles(folder, {
    sfeedrc: `sfeedpath='${folder}/feeds'\nfeeds() {\n  feed fixture '${feed}'\n}\n`,
  });
  return {
    reload: async () => {
      await run('sfeed_update', [path.join(folder, 'sfeedrc')], { env: environment(folder) });
      const lines = await readFile(path.join(folder, 'feeds/fixture'), 'utf8');
      return lines
        .trimEnd()
        .split('\n')
        .map((line) => {
          const [, title = '', , content = '', , id = ''] = line.split('\t');
          return { id, title, content };
        });
    },
  };
}

/** The reader's own home, so that it neither finds nor leaves anything in ours. */
function environment(home: string): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], HOME: home, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' };
}
