/** Where the browser keeps whether `/` opens the search: `off` once a reader has switched it off. */
export const SLASH_SETTING = 'search-slash';
