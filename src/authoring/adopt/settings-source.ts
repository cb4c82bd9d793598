import { Refusal } from '../refusal.ts';

/** The settings that `npm run adopt` asks for: all are texts, some optional. */
export type Settings = Readonly<Record<string, string | undefined>>;

/**
 * Writes settings into the source of `src/site.ts`, each over its present value: comments and all
 * other settings stay, and lines are formatted like Prettier's.
 *
 * @throws {Refusal} for a setting that is not a plain text there.
 */
export function writeSettings(source: string, settings: Settings): string {
  return Object.entries(settings).reduce((text, [name, value]) => {
    const pattern = new RegExp(String.raw`^ {2}${name}:\s+(?:${TEXT}|undefined),$`, 'm');
    if (!pattern.test(text)) {
      throw new Refusal(
        `src/site.ts has no line for ${name} that this command can change. Write ${name}: ${literal(value)}, on its own line there`,
      );
    }
    // A function, since a text could contain $&.
    return text.replace(pattern, () => property(name, literal(value)));
  }, source);
}

const TEXT = String.raw`'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"`;

const WIDTH = 100;

/** Prettier never breaks a line after a shorter key: the value would gain no room. */
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
