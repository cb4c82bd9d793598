import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Astro writes `<!doctype html>` and minifies; neither is wrong HTML.
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    // Long titles are the author's to choose; the schema sets the limit.
    'long-title': 'off',
    // A heading may start with a number, and so may its id: the rule is older than HTML5.
    'valid-id': ['error', { relaxed: true }],
    // The form of a tool answers as it is filled in: it has nothing to send, and Enter is heard.
    'wcag/h32': 'off',
    // Boxes of one name are one question, as radio buttons are.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
  },
});

/** What is wrong with a page as HTML: one line for each finding. */
export async function htmlFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}

const SUBRESOURCES =
  'script[src], img[src], link[rel=preload], link[rel=stylesheet], link[rel=icon], iframe, video[src], audio[src], object, embed';

/** What a strict content security policy, or a promise of no third parties, would refuse on a page. */
export function policyFaults(page: Document): string[] {
  const faults: string[] = [];
  for (const element of page.querySelectorAll('*')) {
    for (const { name } of element.attributes) {
      if (name === 'style' || name.startsWith('on')) faults.push(`<${element.localName} ${name}>`);
    }
  }
  for (const element of page.querySelectorAll(SUBRESOURCES)) {
    const address = element.getAttribute('src') ?? element.getAttribute('href') ?? '';
    if (!/^\/(?!\/)/.test(address)) faults.push(`<${element.localName}> from ${address}`);
  }
  return faults;
}

/** The inline blocks of a page that a policy header would list by hash: data runs nothing, and needs none. */
export function inlineBlocks(page: Document): string[] {
  return [...page.querySelectorAll('style'), ...inlineScripts(page)].map(
    ({ textContent }) => textContent,
  );
}

/** The scripts in a page that run; structured data does not. */
export function inlineScripts(page: Document): Element[] {
  return [...page.querySelectorAll('script:not([src]):not([type="application/ld+json"])')];
}
