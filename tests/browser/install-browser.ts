import { findBrowser, installBrowser } from './browser.ts';

if (!findBrowser()) installBrowser();
