import type { FindingList } from './finding-list.ts';

/**
 * Takes WordPress's shortcodes out of a text: what they show becomes HTML, and what only a plugin
 * knows is left out with a finding. Words in brackets that are no shortcode stay, and so does code.
 */
export function expandShortcodes(html: string, findings: FindingList): string {
  if (!html.includes('[') && !html.includes('<!--')) return html;
  return html
    .split(CODE)
    .map((piece, i) => (i % 2 === 1 ? piece : expanded(piece, findings)))
    .join('');
}

/** Code shows shortcodes as they are written. */
const CODE = /(<(?:pre|code)\b[^>]{0,500}>[\s\S]*?<\/(?:pre|code)>)/i;

function expanded(piece: string, findings: FindingList): string {
  return [blocks, captions, links, notes, galleries, others].reduce(
    (html, step) => step(html, findings),
    piece,
  );
}

/** Comments in which the block editor keeps its settings. */
function blocks(html: string, findings: FindingList): string {
  return html.replaceAll(
    /<!--\s*wp:([\w/-]+)(?:\s+(\{[\s\S]{0,5000}?\}))?\s*(\/)?-->/g,
    (_, name: string, settings: string | undefined, isAlone: string | undefined) => {
      if (isAlone === undefined) return '';
      const address = /"url":"([^"]+)"/.exec(settings ?? '')?.[1]?.replaceAll('\\/', '/');
      if (address !== undefined && /^(?:core-)?embed/.test(name)) return `<p>${address}</p>`;
      if (SILENT.has(name)) return '';
      findings.add(
        'blocks',
        `the block "${name}", which the old site filled in, did not come over`,
        'Look at the old article, and write in words what readers need of it',
      );
      return '';
    },
  );
}

const SILENT = new Set([
  'spacer',
  'separator',
  'more',
  'nextpage',
  'post-title',
  'post-content',
  'post-date',
]);

function captions(html: string): string {
  return html.replaceAll(
    /\[(?:wp_)?caption\b([^\][]{0,2000})\]([\s\S]{0,5000}?)\[\/(?:wp_)?caption\]/g,
    (_, settings: string, inside: string) => {
      const own = /\bcaption=(?:"([^"]*)"|'([^']*)')/.exec(settings);
      const [picture = ''] = /(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?/i.exec(inside) ?? [];
      const words = own?.[1] ?? own?.[2] ?? inside.replace(picture, '');
      return `<figure>${picture}<figcaption>${words.trim()}</figcaption></figure>`;
    },
  );
}

/** What names an address: it becomes the address in a paragraph, as WordPress reads it. */
function links(html: string): string {
  return html
    .replaceAll(
      /\[embed\b[^\][]{0,500}\]\s*([^\s[\]<]+)\s*\[\/embed\]/g,
      '<iframe src="$1"></iframe>',
    )
    .replaceAll(
      /\[(?:youtube|vimeo|soundcloud|instagram|tweet)\b[\s=:]{0,9}"?(https?:\/\/[^\s"\]]{1,2000})"?[^\]]{0,500}\]/g,
      '<iframe src="$1"></iframe>',
    )
    .replaceAll(
      /\[(video|audio|playlist)\b([^\][]{0,2000})\](?:\s*\[\/\1\])?/g,
      (shortcode: string, name: string, settings: string) => {
        const address = /\b(?:src|mp4|m4v|webm|ogv|mov|mp3|m4a|ogg|wav|url)=["']?([^"'\s\]]+)/.exec(
          settings,
        )?.[1];
        if (address === undefined) return shortcode;
        return `<${name}><source src="${address}"></${name}>`;
      },
    );
}

function notes(html: string): string {
  let number = 0;
  let list = '';
  const text = html.replaceAll(
    /\[(footnote|ref|efn_note|mfn|note)\]([\s\S]{0,5000}?)\[\/\1\]/g,
    (_, __, words: string) => {
      number += 1;
      list += `<li id="fn-sc-${number}">${words}</li>`;
      return `<sup><a href="#fn-sc-${number}" class="footnote-ref">${number}</a></sup>`;
    },
  );
  return list === '' ? html : `${text}<section class="footnotes"><ol>${list}</ol></section>`;
}

function galleries(html: string, findings: FindingList): string {
  return html.replaceAll(/(?<!\[)\[gallery\b([^\][]{0,2000})\](?!\])/g, (_, settings: string) => {
    const ids = /\bids=["']?([\d,\s]+)/.exec(settings)?.[1];
    findings.add(
      'galleries',
      `a gallery${ids ? ` of the pictures ${ids.trim()}` : ''} did not come over: the text does not name its files`,
      'Save its pictures beside the text, and write ![what it shows](./photo.jpg) for each',
    );
    return '';
  });
}

/** Every other shortcode: its tags are left out, and what is between them stays. */
function others(html: string, findings: FindingList): string {
  const closed = new Set([...html.matchAll(/\[\/([a-z][\w-]*)\]/gi)].map(([, name = '']) => name));
  return html.replaceAll(
    /(\[)?\[(\/)?([a-z][\w-]{0,60})((?:\s[^\][<>]{0,2000})?)\/?\](\])?/gi,
    (
      written: string,
      open: string | undefined,
      slash: string | undefined,
      name: string,
      settings: string,
      close: string | undefined,
    ) => {
      // [[gallery]] is how a text shows a shortcode.
      if (open !== undefined && close !== undefined) return written.slice(1, -1);
      const isKnown =
        closed.has(name) || KNOWN.test(name) || /\s[\w-]+\s*=\s*(?:["'“”″&]|\d)/.test(settings);
      if (!isKnown) return written;
      if (slash === undefined && closed.has(name) && !LAYOUT.test(name)) {
        findings.add(
          'shortcodes',
          `of the shortcode [${name}], only what is within it came over`,
          'Look at the old article, and put in what is missing',
        );
      } else if (slash === undefined && !closed.has(name)) {
        findings.add(
          'shortcodes',
          `the shortcode [${name}] was left out`,
          'Look at the old article, and write in words what readers need of it',
        );
      }
      return (open ?? '') + (close ?? '');
    },
  );
}

/** What page builders lay a page out with: nothing is lost where it goes. */
const LAYOUT =
  /^(?:vc_(?:section|row|column)\w*|et_pb_(?:section|row|column|text)\w*|fusion_(?:builder_\w+|text)|av_(?:section|textblock|one_\w+)|row|columns?|col|one_(?:half|third|fourth)(?:_last)?)$/i;

/** Shortcodes that stand alone and without settings. */
const KNOWN =
  /^(?:contact-form(?:-7)?|toc|ez-toc|sc_embed_player|woocommerce_\w+|mc4wp_form|wpforms|ninja_form|gravityform|social_share|jetpack[\w-]*|vc_\w+|et_pb_\w+|fusion_\w+|elementor-template|su_\w+)$/i;
