const SVG = 'http://www.w3.org/2000/svg';

/** Follows the pointer, is pressed or offers an explanation, and is no part of a picture. */
export const NOT_PAINTED = '.chart-readout, .chart-cursor, .icb, .menu-layer, .info';
/** Smaller boxes hold text for screen readers only. */
const SMALLEST_PX = 2;

/** What a panel shows besides its drawings, as elements of a drawing, and how far they reach. */
export interface PagePicture {
  readonly elements: readonly SVGElement[];
  readonly right: number;
  readonly bottom: number;
}

/** A colour as every reader of SVG knows it; null when nothing would be seen. */
export function plainColour(css: string): string | null {
  const numbers = [...css.matchAll(/-?\d*\.?\d+(?:e-?\d+)?/gi)].map(Number);
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers;
  if (css === 'transparent' || css === '' || alpha === 0) return null;
  const mixed = css.startsWith('color(srgb');
  if (!mixed && !css.startsWith('rgb')) return css;
  const parts = [red, green, blue].map((part) => Math.round(mixed ? part * 255 : part));
  return alpha === 1 ? `rgb(${parts.join(', ')})` : `rgba(${parts.join(', ')}, ${alpha})`;
}

function element(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

interface Line {
  text: string;
  readonly box: DOMRect;
}

/** The lines on which the page has set a text, word by word. */
function linesOf(node: Text): readonly Line[] {
  const lines: Line[] = [];
  const range = document.createRange();
  for (const word of node.data.matchAll(/\S+/g)) {
    range.setStart(node, word.index);
    range.setEnd(node, word.index + word[0].length);
    const box = range.getBoundingClientRect();
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(last.box.top - box.top) < 1) last.text += ` ${word[0]}`;
    else lines.push({ text: word[0], box });
  }
  return lines;
}

/**
 * Grounds of boxes and lines of text below `root`, where the page has them, counted from `origin`; drawings inside are
 * left to their own copies. Borders and shadows are not painted.
 */
export function pagePicture(root: Element, origin: DOMRect): PagePicture {
  const elements: SVGElement[] = [];
  let right = 0;
  let bottom = 0;
  const reach = (box: DOMRect): void => {
    right = Math.max(right, box.right - origin.left);
    bottom = Math.max(bottom, box.bottom - origin.top);
  };
  const paintText = (node: Text, style: CSSStyleDeclaration): void => {
    for (const { text, box } of linesOf(node)) {
      const line = element('text', {
        x: String(box.left - origin.left),
        y: String(box.top - origin.top + box.height / 2),
        'dominant-baseline': 'central',
        'font-family': style.fontFamily,
        'font-size': style.fontSize,
        'font-weight': style.fontWeight,
        fill: plainColour(style.color) ?? 'currentColor',
      });
      line.textContent = text;
      elements.push(line);
      reach(box);
    }
  };
  const paint = (at: Element): void => {
    if (at instanceof SVGElement || at.matches(NOT_PAINTED)) return;
    const box = at.getBoundingClientRect();
    if (box.width < SMALLEST_PX || box.height < SMALLEST_PX) return;
    const style = getComputedStyle(at);
    if (style.visibility === 'hidden') return;
    const ground = plainColour(style.backgroundColor);
    if (ground !== null) {
      elements.push(
        element('rect', {
          x: String(box.left - origin.left),
          y: String(box.top - origin.top),
          width: String(box.width),
          height: String(box.height),
          fill: ground,
        }),
      );
      reach(box);
    }
    for (const child of at.childNodes) {
      if (child instanceof Text) paintText(child, style);
      else if (child instanceof Element) paint(child);
    }
  };
  for (const child of root.children) paint(child);
  return { elements, right, bottom };
}
