import { describe, expect, it } from 'vitest';
import { folderFault } from '../../../src/delivery/atomic-output.ts';
import { systemFault } from '../../../src/delivery/stop-build.ts';

describe('a folder that cannot be built in', () => {
  it.each(['/home/me/gym #1/', '/home/me/100%/', '/home/me/what?/'])('%s is named', (root) => {
    expect(folderFault(root)).toMatch(/^The project is in .+ cannot be built\. Move or rename/);
  });

  it.each(['/home/me/blog/', '/home/me/Mein Büro/blog (2)/'])('%s is none', (root) => {
    expect(folderFault(root)).toBeUndefined();
  });
});

describe('what the system says of a file', () => {
  it.each(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EBUSY'])('%s is told in words', (code) => {
    const error = Object.assign(new Error(`${code}: no`), { code, path: '/srv/dist' });
    expect(systemFault(error)).toMatch(
      /^The build could not write \/srv\/dist: .+ The last good output is still there\.$/,
    );
  });

  it('is left alone when the code is at fault', () => {
    expect(systemFault(new TypeError('x is not a function'))).toBeUndefined();
    expect(systemFault(Object.assign(new Error('x'), { code: 'ENOENT' }))).toBeUndefined();
  });
});
