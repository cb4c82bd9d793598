import { installPrograms, type Program } from '../fixtures/programs.ts';

/** Where Debian has nginx: not every user's PATH names it. */
export const NGINX = '/usr/sbin/nginx';

/** nginx's module that sends the files a build has compressed with Brotli. */
export const BROTLI_MODULE = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** What the tests of the hosts need besides the packages of npm. */
export const SERVERS: readonly Program[] = [
  { name: 'nginx', package: 'nginx', check: [NGINX, '-v'] },
  {
    name: 'Brotli for nginx',
    package: 'libnginx-mod-http-brotli-static',
    check: ['test', '-e', BROTLI_MODULE],
  },
];

if (import.meta.main) installPrograms(SERVERS);
