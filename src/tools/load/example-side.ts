import { type Plate, platesIn } from './gym.ts';

/** One side of a bar with a plate of every color, for ornaments. */
export const exampleSide: readonly Plate[] = platesIn.kg.slice(0, 5);
