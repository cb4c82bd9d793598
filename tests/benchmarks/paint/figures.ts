/** How a page came on the screen: milliseconds, and the layout shift as a share of the screen. */
export interface Paint {
  readonly first: number;
  readonly largest: number;
  readonly blocked: number;
  readonly shift: number;
}

/** The middle of each measure over several runs. */
export function middle(runs: readonly Paint[]): Paint {
  const of = (measure: keyof Paint) =>
    runs.map((run) => run[measure]).sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? NaN;
  return { first: of('first'), largest: of('largest'), blocked: of('blocked'), shift: of('shift') };
}
