/** True in `astro dev` alone; see `delivery/writing-mode.ts`. */
declare const __WRITING__: boolean;

/** Whether pages are kept on the device of their reader: never in `astro dev`; see `delivery/offline.ts`. */
declare const __OFFLINE__: boolean;
