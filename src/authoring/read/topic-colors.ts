import { colorFault, isNamed, lookAlike, type Plate } from '../../blog/plates.ts';
import { topicFieldHelp } from '../../blog/schema/topic.ts';
import { site } from '../../site.ts';
import type { ContentRecord } from './check-records.ts';
import { type Finding, findingsOf } from '../finding.ts';

/** Finds topics whose color another has, or cannot be seen on the page. */
export function topicColorFaults(records: readonly ContentRecord[]): Finding[] {
  const colored = records.flatMap((record) => coloredBy(record));
  return colored.flatMap(({ record: { file, yaml }, field, written, plate }, i): Finding[] => {
    const fault = findingsOf(file, 'schema');
    const place = yaml.placeOf([field]);
    const owner = colored.slice(0, i).find((other) => lookAlike(other.plate, plate));
    if (owner) {
      const same =
        owner.plate === plate
          ? `which ${owner.record.file} has too`
          : `which looks like ${owner.field}: ${owner.written} of ${owner.record.file}`;
      const mend = field === 'plate' ? topicFieldHelp.plate : 'another color, such as a plate';
      return [fault(`${field} is "${written}", ${same}`, `Write ${mend}`, place)];
    }
    const weak = field === 'color' && colorFault(plate, site.colors.paper);
    if (!weak) return [];
    const mend = weak.nearest
      ? `Write color: "${weak.nearest}", the nearest that does`
      : 'Write a darker paper by day or a lighter one by night in src/site.ts';
    return [fault(`color is "${written}", which ${weak.problem}`, mend, place)];
  });
}

interface Colored {
  readonly record: ContentRecord;
  readonly field: 'plate' | 'color';
  readonly written: string;
  readonly plate: Plate;
}

/** The color that a topic is given, if it is one; the schema says what is none. */
function coloredBy(record: ContentRecord): Colored[] {
  const { plate, color } = (record.yaml.fields ?? {}) as Record<string, unknown>;
  if (typeof plate === 'string' && isNamed(plate)) {
    return [{ record, field: 'plate', written: plate, plate }];
  }
  if (typeof color === 'string' && /^#[0-9a-f]{6}$/i.test(color)) {
    const hex = `#${color.slice(1).toLowerCase()}` as const;
    return [{ record, field: 'color', written: color, plate: hex }];
  }
  return [];
}
