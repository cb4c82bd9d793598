/** True in `astro dev` alone; see `delivery/writing-mode.ts`. */
declare const __WRITING__: boolean;
