/** The reason that a command cannot do what it was asked, in an author's words, without its period. */
export class Refusal extends Error {}
