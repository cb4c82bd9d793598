import { Refusal } from '../refusal.ts';

/** The settings that `npm run adopt` asks for: all of them texts, of which some can be left out. */
export type Settings = Readonly<Record<string, string | undefined>>;

/**
 * Writes settings into the source of `src/site.ts`, each in the place of its
 * present value: comments and all other settings stay as they were, and the
 * lines are as Prettier has them.
 *
 * @throws {Refusal} for a setting that is not there as a plain text.
 */
export function writeSettings(source: string, settings: Settings): string {
  return Object.entries(settings).reduce((text, [name, value]) => {
    const pattern = new RegExp(String.raw`^ {2}${name}:\s+(?:${TEXT}|undefined),$`, 'm');
    if (!pattern.test(text)) {
      throw new Refusal(
        `src/site.ts has no line that this command could change for ${name}. Write ${name}: ${literal(value)}, there yourself, on a line of its own`,
      );
    }
    // A function, since a text may have $& in it.
    return text.replace(pattern, () => property(name, literal(value)));
  }, source);
}

const TEXT = String.raw`'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"`;

const WIDTH = 100;

/** Prettier never breaks a line after a key that is shorter: the value would gain nothing. */
const LONG_KEY = 5;

function property(name: string, value: string): string {
  const line = `  ${name}: ${value},`;
  return line.length <= WIDTH || name.length < LONG_KEY ? line : `  ${name}:\n    ${value},`;
}

/** A text in single quotes, or in double ones where that takes fewer backslashes. */
function literal(value: string | undefined): string {
  if (value === undefined) return 'undefined';
  const count = (quote: string) => value.split(quote).length;
  const double = JSON.stringify(value);
  if (count("'") > count('"')) return double;
  const inside = double
    .slice(1, -1)
    .replaceAll(String.raw`\"`, '"')
    .replaceAll("'", String.raw`\'`);
  return `'${inside}'`;
}
