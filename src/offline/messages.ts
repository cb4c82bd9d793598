/** What a page tells the worker to have it clear all that it keeps. Anything else says that a reader has the page before them. */
export const CLEAR = 'clear';
