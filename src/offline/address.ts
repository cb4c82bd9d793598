/** Where the worker is for good, below the site's folder: browsers ask for it there. */
export const WORKER = 'offline-worker.js';
