import { readable } from '../../blog/schema/readable.ts';
import { retiredFields } from '../../blog/schema/retired.ts';
import { addressKey, articleAddress } from '../../blog/permalinks.ts';
import type { ContentRecord } from '../read/records.ts';
import type { Content } from '../read/content.ts';
import { once } from '../rule.ts';
import type { YamlFields } from '../read/yaml-file.ts';

/** The record of an article that was taken back, valid or not. */
export interface RetiredFile {
  /** Path from the project's root. */
  readonly file: string;
  readonly slug: string;
  readonly address: string;
  /** What feed readers knew the article by. */
  readonly id: string;
  readonly aliases: readonly string[];
  readonly retiredAt?: Date | undefined;
  readonly instead?: string | undefined;
  readonly placeOf: YamlFields['placeOf'];
}

/** The fields of a record that rules look at, as far as they can be read. */
export function toRetired({ file, yaml }: ContentRecord): RetiredFile {
  const slug = file.replace(/^.*\/|\.yaml$/g, '');
  const { id = slug, ...fields } = readFields(yaml.fields);
  return { ...fields, id, slug, file, address: articleAddress(slug), placeOf: yaml.placeOf };
}

/** The record of the article that was at an address, or had it as an alias. */
export function retiredAt(address: string, content: Content): RetiredFile | undefined {
  return byAddress(content).get(addressKey(address));
}

const byAddress = once(({ retired }): ReadonlyMap<string, RetiredFile> => {
  const old = retired.flatMap((article) =>
    article.aliases.map((alias) => [alias, article] as const),
  );
  const own = retired.map((article) => [article.address, article] as const);
  // An article's own address comes before another's alias.
  return new Map([...old, ...own].map(([address, article]) => [addressKey(address), article]));
});

const readFields = readable(retiredFields);
