/** True in `astro dev` alone; see `delivery/writing-mode.ts`. */
declare const __WRITING__: boolean;

/** Whether pages are kept on the device of their reader: never in `astro dev`; see `delivery/offline.ts`. */
declare const __OFFLINE__: boolean;

interface Window {
  /** Where a page's policy asks for trusted types and the browser has them; TypeScript's library does not. */
  readonly trustedTypes?: {
    createPolicy(name: string, rules: Partial<TextRules>): TextRules;
  };
}

/** Makes text into what only a policy may hand to the browser; to TypeScript it stays a string. */
interface TextRules {
  createHTML(text: string): string;
  createScriptURL(text: string): string;
}
