import { formatMass, type Unit, units } from './mass.ts';
import { readLoad } from './read-load.ts';
import { roundToStep } from './rounding.ts';
import { isFault } from './reading.ts';

/** What a reader wrote in a field for a load, and the unit that was chosen then. */
export interface Written {
  readonly text: string;
  readonly unit: Unit;
}

/** What a field shows of a load in a unit. */
export interface ShownLoad {
  readonly text: string;
  /** The load as it was written, where the text is that of another, which plates can make. */
  readonly roundedFrom: string | undefined;
}

/**
 * A load that was written in one unit, for a field in another. In its own unit, and where it names one
 * itself, it stands as it was written.
 *
 * @param isLoadable whether plates make it: then it is rounded to the steps of plates.
 */
export function showIn(
  { text, unit: writtenIn }: Written,
  unit: Unit,
  isLoadable: boolean,
): ShownLoad {
  const reading = readLoad(text, writtenIn);
  if (writtenIn === unit || isFault(reading) || reading.value.unit === unit)
    return { text, roundedFrom: undefined };
  const { mass } = reading.value;
  const shown = isLoadable ? roundToStep(mass, unit) : mass;
  return {
    text: formatMass(shown, unit),
    roundedFrom: shown === mass ? undefined : formatMass(mass, reading.value.unit),
  };
}

/** The unit that a load names itself: "225 lb". */
export function namedUnit(text: string): Unit | undefined {
  const [inKilograms, inPounds] = units.map((unit) => readLoad(text, unit));
  if (!inKilograms || !inPounds || isFault(inKilograms) || isFault(inPounds)) return undefined;
  return inKilograms.value.unit === inPounds.value.unit ? inKilograms.value.unit : undefined;
}

/** A load as tools write it, "102.5 kg"; what cannot be read stays. */
export function tidied(text: string, unit: Unit): string {
  const reading = readLoad(text, unit);
  return isFault(reading) ? text : formatMass(reading.value.mass, reading.value.unit);
}
