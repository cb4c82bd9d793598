/** Pixels of the picture that goes with a link: what networks and feed readers show whole. */
export const cardSize = { width: 1200, height: 630 };
