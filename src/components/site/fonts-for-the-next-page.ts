/** Fetches the fonts that were not here in time for this page, after all else of it, and notes that the next has them. */
async function keepFonts(fonts: string): Promise<void> {
  try {
    for (const font of fonts.split(' ')) {
      const answer = await fetch(font, { priority: 'low' });
      // A browser keeps only what was read to its end.
      await answer.blob();
    }
    localStorage['fonts'] = fonts;
  } catch {
    // Without a network or a storage, the next page tries again.
  }
}

const { early } = document.documentElement.dataset;
if (early) void keepFonts(early);
