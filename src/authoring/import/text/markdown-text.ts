import type { FindingList } from './finding-list.ts';

/**
 * Makes plain Markdown of what generators of sites add to it: shortcodes of Hugo, tags of Jekyll,
 * imports and components of Astro. What only the old site could fill in is left out with a finding.
 */
export function markdownPrepared(markdown: string, findings: FindingList): string {
  return markdown
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(
      /\{%-?\s*highlight\s+([\w+-]+)?[^%]*%\}\n?([\s\S]*?)\{%-?\s*endhighlight\s*-?%\}/g,
      '\n```$1\n$2\n```\n',
    )
    .replaceAll(
      /\{\{[<%]\s*highlight\s+"?([\w+-]+)?[^}]*[>%]\}\}\n?([\s\S]*?)\{\{[<%]\s*\/\s*highlight\s*[>%]\}\}/g,
      '\n```$1\n$2\n```\n',
    )
    .split(FENCED)
    .map((piece, i) => (i % 2 === 1 ? piece : prepared(piece, findings)))
    .join('');
}

/** Blocks and words of code, which stay as they are. */
const FENCED = /(^[ \t]*(?:```[\s\S]*?^[ \t]*```|~~~[\s\S]*?^[ \t]*~~~)[^\n]*$|`[^`\n]+`)/m;

function prepared(piece: string, findings: FindingList): string {
  const lost = (name: string) => {
    findings.add(
      'shortcodes',
      `the shortcode "${name}" was left out`,
      'Look at the old article, and write in words what readers need of it',
    );
    return '';
  };
  return piece
    .replaceAll(
      /^(?:import\s.*?from\s*['"][^'"]+['"];?|import\s+['"][^'"]+['"];?|export\s+(?:const|default|let|function)\b.*)$/gm,
      (line) => {
        findings.add(
          'code',
          `the line "${line.slice(0, 80)}" is code, and did not come over`,
          'Write in words what readers need of it',
        );
        return '';
      },
    )
    .replaceAll(/\{\/\*[\s\S]*?\*\/\}/g, '')
    .replaceAll(/\{%-?\s*raw\s*-?%\}|\{%-?\s*endraw\s*-?%\}/g, '')
    .replaceAll(/\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}/g, '')
    .replaceAll(
      /\{\{[<%]\s*(\/?)([\w/-]+)([\s\S]*?)\/?\s*[>%]\}\}/g,
      (_, slash: string, name: string, settings: string) =>
        slash === '/' ? '' : (hugo(name, settings) ?? lost(name)),
    )
    .replaceAll(
      /\{%-?\s*(end)?([\w-]+)\s*([\s\S]*?)-?%\}/g,
      (_, ends: string | undefined, name: string, settings: string) =>
        ends !== undefined ? '' : (jekyll(name, settings) ?? lost(name)),
    )
    .replaceAll(/\{\{\s*site\.(?:baseurl|url)\s*\}\}/g, '')
    .replaceAll(
      /\{\{\s*["']([^"']+)["']\s*\|\s*(?:relative_url|absolute_url|relref|url)[^}]*\}\}/g,
      '$1',
    )
    .replaceAll(/\{\{-?\s*([^{}]+?)\s*-?\}\}/g, (_, name: string) => lost(name.slice(0, 60)))
    .replaceAll(/(?<=[)`\]*}\n ])\{:?\s*(?:[.#][\w-]+\s*|[\w-]+="[^"]*"\s*)+\}/g, '')
    .replaceAll(/^\{:toc\}$/gm, '')
    .replaceAll(
      /<(\/?)([A-Z][\w.]*)((?:\s+[\w:-]+(?:=(?:"[^"]*"|'[^']*'|\{[^}]*\}))?|\s*\{\.\.\.[^}]*\})*)\s*(\/?)>/g,
      (_, slash: string, name: string, settings: string) =>
        slash === '/' ? '' : (component(name, settings) ?? lost(`<${name}>`)),
    );
}

function setting(settings: string, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const found = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'}>]+))`).exec(
      settings,
    );
    if (found) return found[1] ?? found[2] ?? found[3];
  }
  return undefined;
}

function first(settings: string): string | undefined {
  return /^\s*"?([^\s"]+)"?/.exec(settings)?.[1];
}

/** What Hugo's own shortcodes show. */
function hugo(name: string, settings: string): string | undefined {
  const id = setting(settings, 'id') ?? first(settings);
  if (name === 'figure') return figure(settings);
  if (name === 'youtube' && id)
    return frame(`https://www.youtube.com/embed/${id}`, setting(settings, 'title'));
  if (name === 'vimeo' && id)
    return frame(`https://player.vimeo.com/video/${id}`, setting(settings, 'title'));
  if (name === 'instagram' && id) return frame(`https://www.instagram.com/p/${id}/`);
  if (name === 'gist') {
    const [, user = '', code = ''] = /^\s*"?([\w-]+)"?\s+"?(\w+)/.exec(settings) ?? [];
    return user && code ? frame(`https://gist.github.com/${user}/${code}`) : undefined;
  }
  if (/^(?:tweet|twitter|x)$/.test(name)) {
    const user = setting(settings, 'user');
    const post = setting(settings, 'id') ?? first(settings);
    return post ? frame(`https://x.com/${user ?? 'i'}/status/${post}`) : undefined;
  }
  if (/^(?:ref|relref)$/.test(name)) {
    const target = first(settings)?.replace(/(?:\/?(?:_?index))?\.mdx?(?=#|$)/, '/');
    return target === undefined ? undefined : target.startsWith('/') ? target : `/${target}`;
  }
  if (name === 'comment') return '';
  return undefined;
}

/** What Jekyll's tags show. */
function jekyll(name: string, settings: string): string | undefined {
  if (name === 'youtube') return frame(`https://www.youtube.com/embed/${first(settings) ?? ''}`);
  if (name === 'post_url') return `/${(first(settings) ?? '').replace(/^\d{4}-\d{2}-\d{2}-/, '')}/`;
  if (name === 'link')
    return `/${(first(settings) ?? '').replace(/^_posts\/\d{4}-\d{2}-\d{2}-/, '').replace(/\.\w+$/, '')}/`;
  if (/^(?:if|unless|for|assign|capture|else|elsif)$/.test(name)) return undefined;
  return undefined;
}

/** What common components of MDX show. */
function component(name: string, settings: string): string | undefined {
  if (/^(?:Image|Picture|Figure)$/.test(name) && setting(settings, 'src')) return figure(settings);
  const id = setting(settings, 'id', 'videoId', 'videoid');
  if (/^you-?tube(?:embed)?$/i.test(name) && id)
    return frame(
      /^https?:/.test(id) ? id : `https://www.youtube.com/embed/${id}`,
      setting(settings, 'title'),
    );
  if (/^vimeo$/i.test(name) && id)
    return frame(
      /^https?:/.test(id) ? id : `https://player.vimeo.com/video/${id}`,
      setting(settings, 'title'),
    );
  if (/^(?:Tweet|Twitter)$/.test(name) && id)
    return frame(/^https?:/.test(id) ? id : `https://x.com/i/status/${id}`);
  return undefined;
}

function figure(settings: string): string | undefined {
  const src = setting(settings, 'src');
  if (src === undefined) return undefined;
  const alt = setting(settings, 'alt') ?? '';
  const caption = [setting(settings, 'title'), setting(settings, 'caption')]
    .filter(Boolean)
    .join(': ');
  const picture = `<img src="${quoted(src)}" alt="${quoted(alt)}">`;
  return caption === ''
    ? `\n\n${picture}\n\n`
    : `\n\n<figure>${picture}<figcaption>${quoted(caption)}</figcaption></figure>\n\n`;
}

function frame(address: string, title?: string): string {
  return `\n\n<iframe src="${quoted(address)}"${title ? ` title="${quoted(title)}"` : ''}></iframe>\n\n`;
}

function quoted(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
