import { existsSync } from 'node:fs';
import path from 'node:path';

/** The engines beside Chromium: what starts each, Firefox itself or WebKit's driver, and Debian's packages. */
const engines = {
  firefox: { programs: ['firefox-esr', 'firefox'], packages: ['firefox-esr'] },
  webkit: {
    programs: ['WebKitWebDriver'],
    packages: ['webkit2gtk-driver', 'xvfb', 'xauth'],
  },
} as const;

type EngineName = keyof typeof engines;
const names = Object.keys(engines) as EngineName[];

/** The engines that this machine has, each with the file that starts it. */
export function installed(): { name: EngineName; file: string }[] {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return names.flatMap((name) => {
    const file = engines[name].programs
      .flatMap((program) => folders.map((folder) => path.join(folder, program)))
      .find((each) => existsSync(each));
    return file ? [{ name, file }] : [];
  });
}

/** Debian's packages of the engines that this machine lacks. */
export function lackingPackages(): string[] {
  const present = installed().map(({ name }) => name);
  return names.filter((name) => !present.includes(name)).flatMap((name) => engines[name].packages);
}
