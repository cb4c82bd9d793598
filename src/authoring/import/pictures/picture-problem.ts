/** Why a picture could not be had: its message is what is wrong, as a clause that begins with the address. */
export class PictureProblem extends Error {
  /** What to do, as a sentence without its period. */
  readonly fix: string;

  constructor(what: string, fix: string) {
    super(what);
    this.fix = fix;
  }
}
