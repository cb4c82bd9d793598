import type { Words } from '../kit/form-reading.ts';
import { LoadTool } from '../kit/load-tool.ts';
import { update } from '../kit/update.ts';
import { gymInWords, gymNote, type GymOwner } from './gym-note.ts';
import { gymFrom, gymPart, gymWords, keepGym, onGymKept, ownGym } from './own-gym.ts';
import { barInUnit } from './read-loading.ts';

/** Marks an address, where the browser keeps it, as one with the reader's own gym: on the way back it is that of then. */
const OWN = 'own gym';

/**
 * A tool that goes by the reader's gym. Where its form has fields for the gym, they show it and change
 * it. An address that says any of them says them all: that gym is a guest, and nothing of it is kept.
 */
export abstract class GymTool extends LoadTool {
  #owner: GymOwner = 'reader';
  /** Whether this tool is keeping the gym just now, and need not hear of it. */
  #isKeeping = false;
  #stopFollowing: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.querySelector('[data-place=gym-note]')?.addEventListener('click', ({ target }) => {
      if (!(target instanceof HTMLButtonElement)) return;
      this.#owner = this.#owner === 'link' || keepGym({}) ? 'reader' : 'nobody';
      this.#showOwn();
    });
    this.#stopFollowing = onGymKept(() => {
      if (this.#owner !== 'link' && !this.#isKeeping) this.#showOwn();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopFollowing?.();
  }

  /** What the fields for the gym say in the reader's own. */
  protected get own(): Words {
    return gymWords(ownGym(), this.unit);
  }

  protected override fill(given: URLSearchParams): void {
    const isGuest = Object.keys(gymPart(Object.fromEntries(given))).length > 0;
    this.#owner = isGuest && history.state !== OWN ? 'link' : 'reader';
    super.fill(given);
    if (this.#saysOwn) this.#owner = 'reader';
    if (this.#owner === 'reader') this.write(this.own);
  }

  protected override unitSwitched(words: Words): Words {
    const { bar = '' } = this.own;
    return this.#owner === 'link' ? barInUnit(words) : { bar };
  }

  protected override refresh(): void {
    super.refresh();
    if (this.#owner === 'link' || this.#saysOwn || this.querySelector('.gym [aria-invalid]'))
      return;
    this.#isKeeping = true;
    const isKept = keepGym(gymFrom(this.words, this.unit, ownGym()));
    this.#isKeeping = false;
    this.#owner = isKept ? 'reader' : 'nobody';
    this.show();
  }

  protected override show(): void {
    super.show();
    const [line, note] = ['gym', 'gym-note'].map((place) =>
      this.querySelector(`[data-place=${place}]`),
    );
    if (!line || !note) return;
    update(line, gymInWords(this.words));
    update(note, gymNote(this.words, this.#owner));
  }

  protected override get carried(): Words {
    return this.#owner === 'reader' ? {} : gymPart(this.words);
  }

  protected override get addressState(): unknown {
    return this.#owner === 'reader' ? OWN : null;
  }

  /** Whether the form has the reader's own gym. A bar that is not chosen may weigh anything. */
  get #saysOwn(): boolean {
    const { own } = this;
    const said = gymPart(Object.fromEntries(new FormData(this.form)) as Words);
    return Object.entries(said).every(
      ([name, text]) => text === own[name] || (name === 'own' && said['bar'] !== 'own'),
    );
  }

  #showOwn(): void {
    this.write(this.own);
    this.refresh();
  }
}
