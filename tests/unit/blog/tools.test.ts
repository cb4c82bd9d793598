import { describe, expect, it } from 'vitest';
import { toolNames, toolOf, toolPageId } from '../../../src/blog/tools.ts';

describe('the list of tools', () => {
  it('knows a tool by its page, and says where to add one that it lacks', () => {
    for (const name of toolNames) expect(toolOf({ id: toolPageId(name) })).toBe(name);
    expect(() => toolOf({ id: 'tools/abacus' })).toThrow('Add it to tools.ts');
  });
});
