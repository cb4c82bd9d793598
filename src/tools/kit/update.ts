import { partsOf, type PlainElement, type View } from '../../view.ts';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Makes what is in an element what a view says. Only what differs is touched: focus and scrolling
 * stay, and a view that stands there already changes nothing.
 */
export function update(place: Element, view: View): void {
  const parts = partsOf(view);
  while (place.childNodes.length > parts.length) place.lastChild?.remove();
  for (const [i, each] of parts.entries()) {
    const present = place.childNodes[i];
    if (typeof each !== 'string') updateElement(place, present, each);
    else if (!(present instanceof Text)) put(place, present, document.createTextNode(each));
    else if (present.data !== each) present.data = each;
  }
}

function updateElement(
  place: Element,
  present: ChildNode | undefined,
  { tag, attributes, inside }: PlainElement,
): void {
  const isSame = present instanceof Element && present.localName === tag;
  // Without a name of its own, an element is of its parent's kind.
  const kind = tag === 'svg' ? SVG : place.namespaceURI;
  const element = isSame ? present : document.createElementNS(kind, tag);
  for (const name of element.getAttributeNames()) {
    if (!(name in attributes)) element.removeAttribute(name);
  }
  for (const [name, value] of Object.entries(attributes)) {
    if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
  }
  update(element, inside);
  if (!isSame) put(place, present, element);
}

function put(place: Element, present: ChildNode | undefined, node: Element | Text): void {
  if (present) present.replaceWith(node);
  else place.append(node);
}
