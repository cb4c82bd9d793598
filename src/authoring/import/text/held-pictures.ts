/** Pictures that are written into a text itself are taken out of it first: they can be most of its length. */
export interface HeldPictures {
  /** The text, with a short name in the place of each. */
  readonly text: string;
  /** The picture that a name stands for; any other address as it is. */
  readonly addressOf: (name: string) => string;
}

export function holdPictures(given: string): HeldPictures {
  const held: string[] = [];
  const text = given.replaceAll(IN_TEXT, (address) => {
    held.push(address.replaceAll(/\s+/g, ''));
    return `data:image/held;${held.length - 1}`;
  });
  return {
    text,
    addressOf: (name) => held[Number(/^data:image\/held;(\d+)$/.exec(name)?.[1])] ?? name,
  };
}

/** A picture as text; a shorter one only keeps the place until a script has loaded the real one. */
const IN_TEXT = /data:image\/[\w.+-]{1,20};base64,[A-Za-z0-9+/=]{1000,}/g;
