import { describe, expect, it } from 'vitest';
import { siteAddresses } from '../../../../src/blog/addresses.ts';
import { cloudflareLists } from '../../../../src/delivery/hosts/cloudflare.ts';
import { nginxText } from '../../../../src/delivery/hosts/nginx.ts';
import { deliveryOf } from '../../../../src/delivery/hosts/rules.ts';
import { movesOf, redirectFiles } from '../../../../src/seo/redirects.ts';
import { article } from '../../../fixtures/article.ts';

/** What leads to an article from one old address, on each host. */
function redirectsFrom(alias: string) {
  const posts = [article({ slug: 'new', aliases: [alias] })];
  const addresses = siteAddresses({ posts, topics: [], authors: [], pages: [], retired: [] });
  const delivery = deliveryOf({ address: new URL('https://new.example/'), ...movesOf(addresses) });
  return {
    cloudflare: cloudflareLists(delivery, []).redirects,
    nginx: nginxText(delivery, []),
    // Which serves the files alone.
    githubPages: redirectFiles(addresses).find((file) => file.alias === alias),
  };
}

describe('an old address leads to its article', () => {
  it.each([
    ['/2019/05/my-post/', '/2019/05/my-post', '2019/05/my-post/index.html'],
    ['/2019/05/my-post.html', '/2019/05/my-post.html', '2019/05/my-post.html'],
    ['/Blog/My-Post', '/Blog/My-Post', 'Blog/My-Post/index.html'],
    ['/Bücher/brücke', '/B%C3%BCcher/br%C3%BCcke', 'Bücher/brücke/index.html'],
    ['/日本語/', '/%E6%97%A5%E6%9C%AC%E8%AA%9E', '日本語/index.html'],
    ['/Two words/My post.html', '/Two%20words/My%20post.html', 'Two words/My post.html'],
    ["/it's-(a)-post,-really!", "/it's-(a)-post,-really!", "it's-(a)-post,-really!/index.html"],
    ['/a&b+c=d;e$f', '/a&b+c=d;e$f', 'a&b+c=d;e$f/index.html'],
    ['/@ann/my-post-5a1b2c', '/@ann/my-post-5a1b2c', '@ann/my-post-5a1b2c/index.html'],
    ['/index.php/my-post.aspx', '/index.php/my-post.aspx', 'index.php/my-post.aspx/index.html'],
  ])('%s', (alias, asked, file) => {
    const { cloudflare, nginx, githubPages } = redirectsFrom(alias);
    expect(cloudflare.split('\n')).toContain(`${asked} /articles/new/ 301`);
    const bare = alias.replace(/\/$/, '');
    expect(nginx).toContain(`location = "${bare}" {`);
    expect(nginx).toContain('return 301 "/articles/new/$is_args$args";');
    expect(githubPages?.file).toBe(file);
    expect(githubPages?.content).toContain('content="0; url=/articles/new/"');
    // With a slash and without, but for what is the name of a file.
    const other = `${asked}/ /articles/new/ 301`;
    expect(cloudflare.includes(other)).toBe(!alias.endsWith('.html'));
    expect(nginx.includes(`location = "${bare}/" {`)).toBe(!alias.endsWith('.html'));
  });
});
