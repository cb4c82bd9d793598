/** What stops the parser of MDX, in an author's words. */
export interface MdxFault {
  /** Where it starts in the text. */
  readonly at: number;
  readonly problem: string;
  readonly fix: string;
  /** A harmless replacement of the same length; left out if the rest cannot be read without the fault. */
  readonly aside?: string;
}

/**
 * Says what an author has to change where the parser stops.
 *
 * @param source the whole text.
 * @param message the parser's, which starts with a line and a column.
 */
export function mdxFault(source: string, message: string): MdxFault {
  const { line, column, reason } =
    /^(?<line>\d+):(?<column>\d+): (?<reason>.*?)(?: \([a-z-]+:[a-z-]+\))?$/s.exec(message)
      ?.groups ?? {};
  const at = offsetAt(source, Number(line ?? 1), Number(column ?? 1));
  const said = reason ?? message;
  if (/oxc|in expression/.test(said)) return braceFault(source, at);
  const isLink = LINK.test(source.slice(at));
  return (isLink ? undefined : tagFault(source, at, said)) ?? signFault(source, at);
}

function offsetAt(source: string, line: number, column: number): number {
  const above = source.split('\n').slice(0, line - 1);
  return above.reduce((sum, { length }) => sum + length + 1, 0) + column - 1;
}

/** Braces hold code: anything else stops the parser. */
function braceFault(source: string, stop: number): MdxFault {
  const at = Math.max(source.lastIndexOf('{', stop), 0);
  const end = source.indexOf('}', at);
  const paragraph = source.slice(at).search(/\n\s*\n/);
  const isClosed = end >= 0 && (paragraph < 0 || end < at + paragraph);
  const written = isClosed ? source.slice(at, end + 1) : '{';
  // The braces of an attribute cannot be set aside: without them there is no tag.
  const isAttribute = /[=]\s*$/.test(source.slice(0, at));
  return {
    at,
    problem: isClosed
      ? `${quoted(written)} is in braces, which hold code in MDX`
      : 'a { begins code in MDX, and no } ends it',
    fix: isAttribute
      ? `Write the value in quotes: "${shortened(written.slice(1, -1))}"`
      : `Write \\${shortened(written)}`,
    ...(!isAttribute && { aside: isClosed ? `(${written.slice(1, -1)})` : '(' }),
  };
}

/** Something like a tag that is not closed, not opened or not written correctly. */
function tagFault(source: string, at: number, said: string): MdxFault | undefined {
  const rest = source.slice(at);
  const closing = /^<\/\s*([\w.-]+)\s*>/.exec(rest);
  if (closing) {
    const [written, name = ''] = closing;
    const due = /closing tag for `<([^`>]+)>`/.exec(said)?.[1];
    if (VOID.has(name)) return voidFault(at, written, name);
    return due
      ? {
          at,
          problem: `${written} stands where </${due}> is expected`,
          fix: `Write </${due}> first`,
        }
      : {
          at,
          problem: `${written} closes what was never opened`,
          fix: `Take it out, or write <${name}> before it`,
        };
  }
  const opening = /^<([A-Za-z_$][\w.:-]*)((?:"[^"]*"|'[^']*'|\{[^}]*\}|[^<>"'{}])*)>/.exec(rest);
  if (!opening) return undefined;
  const [written, name = '', attributes = ''] = opening;
  if (!said.startsWith('Expected a closing tag')) return attributeFault(at, written, attributes);
  if (VOID.has(name.toLowerCase())) return voidFault(at, written, name);
  const alone = `${written.slice(0, -1).trimEnd()} />`;
  return {
    at,
    problem: said.includes('before the end of `paragraph`')
      ? `${quoted(written)} is not closed within its paragraph`
      : `${quoted(written)} is not closed`,
    fix: `Write </${name}> where it ends, ${shortened(alone)} if it is empty, or &lt; if it is not a tag`,
  };
}

/** Void elements, which HTML never closes. */
const VOID: ReadonlySet<string> = new Set([
  ...['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source'],
  ...['track', 'wbr'],
]);

function voidFault(at: number, written: string, name: string): MdxFault {
  const alone = `${written
    .replace(/^<\/\s*/, '<')
    .slice(0, -1)
    .trimEnd()} />`;
  const fixes: Partial<Record<string, string>> = {
    br: 'Leave an empty line for a new paragraph, or write <br />',
    hr: 'Write --- with an empty line above and below',
    img: 'Write ![what it shows](./photo.jpg) with the name of the file',
  };
  return {
    at,
    problem: `${quoted(written)} has no slash before its >, and MDX expects a closing tag`,
    fix: fixes[name.toLowerCase()] ?? `Write ${shortened(alone)}`,
    aside: blank(written),
  };
}

function attributeFault(at: number, written: string, attributes: string): MdxFault {
  const curly = /[“”„‟″]/.test(attributes);
  const [, name = '', value = ''] = /([\w-]+)\s*=\s*([^\s"'{}]+)/.exec(attributes) ?? [];
  if (curly) {
    return {
      at,
      problem: `${quoted(written)} has curly quotes, which MDX does not read`,
      fix: `Write straight ones: ${name || 'title'}="…"`,
    };
  }
  return {
    at,
    problem: name
      ? `${quoted(written)} has a value without quotes`
      : `${quoted(written)} cannot be read as a tag`,
    fix: name
      ? `Write ${name}="${shortened(value)}"`
      : 'Write each attribute as name="value", or &lt; if it is not a tag',
  };
}

/** A `<` that begins something else, or nothing. */
function signFault(source: string, at: number): MdxFault {
  const rest = source.slice(at);
  for (const { shape, problem, fix } of SIGNS) {
    const written = shape.exec(rest)?.[0];
    if (written === undefined) continue;
    return { at, problem: problem(written), fix: fix(written), aside: aside(written) };
  }
  return {
    at,
    problem: 'the text cannot be read from here on',
    fix: 'Close every tag, and write a bare < or { as &lt; or \\{',
  };
}

/** An address of the web or of mail, as plain Markdown links it. */
const LINK = /^<(?:[a-z][a-z0-9+.-]*:[^\s<>]|[^\s<>@"']+@[^\s<>]+>)/i;

interface Sign {
  /** What stands there, from its `<` on. */
  readonly shape: RegExp;
  readonly problem: (written: string) => string;
  readonly fix: (written: string) => string;
}

const SIGNS: readonly Sign[] = [
  {
    shape: /^<!--[\s\S]*?-->/,
    problem: (comment) => `${quoted(comment)} is an HTML comment, which MDX does not support`,
    fix: (comment) => `Write {/* ${shortened(comment.slice(4, -3).trim())} */}`,
  },
  {
    shape: /^<!--/,
    problem: () => 'a comment begins with <!--, which MDX does not support',
    fix: () => 'Write {/* before it and */} after it',
  },
  {
    shape: /^<[!?][^>\n]*>?/,
    problem: (written) => `${quoted(written)} does not belong in a text`,
    fix: () => 'Take it out',
  },
  {
    shape: /^<[a-z][a-z0-9+.-]*:[^\s<>]*>/i,
    problem: (link) => `${quoted(link)} is not a link in MDX`,
    fix: (link) => `Write [what is there](${link.slice(1, -1)})`,
  },
  {
    shape: /^<[^\s<>@]+@[^\s<>@]+>/,
    problem: (mail) => `${quoted(mail)} is not a link in MDX`,
    fix: (mail) => `Write [${mail.slice(1, -1)}](mailto:${mail.slice(1, -1)})`,
  },
  {
    shape: /^<=/,
    problem: () => 'a < right before = begins a tag in MDX',
    fix: () => 'Write ≤, or &lt;=',
  },
  {
    shape: /^<[-–—]+/,
    problem: (arrow) => `a < right before ${arrow[1] ?? '-'} begins a tag in MDX`,
    fix: (arrow) => `Write ←, or &lt;${arrow.slice(1)}`,
  },
  {
    shape: /^<(?=[.,]?\d)[^\s<>]*(?: [\p{L}%°]+)?/u,
    problem: () => 'a < right before a number begins a tag in MDX',
    fix: (written) => `Write &lt;${written.slice(1)}`,
  },
  {
    shape: /^<\S{0,20}/,
    problem: (written) => `a < right before ${quoted(written.slice(1, 2))} begins a tag in MDX`,
    fix: (written) => `Write &lt;${shortened(written.slice(1))}`,
  },
];

/** A replacement of the same length that is not a tag. A comment or a link is blanked entirely. */
function aside(written: string): string {
  return LINK.test(written) || /^<[!?]/.test(written)
    ? blank(written)
    : `‹${written.slice(1).replaceAll(/[<>]/g, '›')}`;
}

function blank(piece: string): string {
  return piece.replaceAll(/[^\n]/g, ' ');
}

function quoted(written: string): string {
  return `"${shortened(written)}"`;
}

/** On one line, and no longer than a line needs. */
function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39).trimEnd()}…` : line;
}
