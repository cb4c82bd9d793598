import { describe, expect, it } from 'vitest';
import { toolNames, toolPageId, tools, toolsWithPages } from '../../../src/tools/index.ts';

describe('the list of tools', () => {
  it('has each once, with an ornament, whose words are not said', () => {
    expect(new Set(toolNames).size).toBe(tools.length);
    for (const { draw } of tools) expect(draw().attributes['aria-hidden']).toBe('true');
  });

  it('puts the pages of tools in its order, and leaves other pages and tools out', () => {
    const [first, second, ...others] = toolNames;
    const pages = [second, first].flatMap((name) => (name ? [{ id: toolPageId(name) }] : []));
    const found = toolsWithPages([{ id: 'about' }, ...pages]);
    expect(found.map(({ name }) => name)).toEqual([first, second]);
    expect(found.map(({ page }) => page)).toEqual(pages.toReversed());
    expect(others.length).toBeGreaterThan(0);
  });
});
