import { armTitle } from '../ui/arm-style.ts';
import type { LegendArm } from './chart-basis.ts';

const SVG = 'http://www.w3.org/2000/svg';
const RADIUS = 5;
const GAP = 18;
/** From the middle of a mark to its words. */
const TO_WORDS = 11;
/** Of a mean letter at 11 pixels, with some room. */
const LETTER_WIDTH = 6.9;

/** Height of a row of the legend. */
export const LEGEND_ROW = 18;

interface Place {
  readonly x: number;
  readonly y: number;
  /** Of the whole legend. */
  readonly width: number;
}

/** The arms of a picture with their marks and names: outside the program nothing else says who Challenger A is. */
export interface PictureLegend {
  readonly elements: readonly SVGElement[];
  readonly rows: number;
}

function made(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

/** Square, circle, triangle, diamond, ring, as ui/ArmMark has them. */
function markOf(slot: number, x: number, y: number, colour: string, ground: string): SVGElement {
  const r = RADIUS;
  const fill = colour;
  switch (slot) {
    case 0:
      return made('rect', {
        x: x - r * 0.88,
        y: y - r * 0.88,
        width: r * 1.76,
        height: r * 1.76,
        fill,
      });
    case 1:
      return made('circle', { cx: x, cy: y, r, fill });
    case 2:
      return made('path', { d: `M${x} ${y - r * 1.15}l${r * 1.15} ${r * 2}h${-r * 2.3}z`, fill });
    case 3:
      return made('path', { d: `M${x} ${y - r}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`, fill });
    default:
      return made('circle', {
        cx: x,
        cy: y,
        r: r - 1,
        fill: ground,
        stroke: colour,
        'stroke-width': 2,
      });
  }
}

/** Marks and names from left to right, on as many rows as they need. */
export function pictureLegend(
  arms: readonly LegendArm[],
  place: Place,
  style: CSSStyleDeclaration,
): PictureLegend {
  const colour = (variable: string): string =>
    style.getPropertyValue(variable).trim() || style.color;
  const elements: SVGElement[] = [];
  let [x, row] = [place.x, 0];
  for (const { slot, name } of arms) {
    const words = name === '' ? armTitle(slot) : `${armTitle(slot)} ${name}`;
    const room = RADIUS + TO_WORDS + Math.ceil(words.length * LETTER_WIDTH);
    if (x > place.x && x + room > place.x + place.width) [x, row] = [place.x, row + 1];
    const middle = place.y + row * LEGEND_ROW + LEGEND_ROW / 2;
    const armColour = colour(`--arm-${Math.min(4, slot)}`);
    elements.push(markOf(slot, x + RADIUS, middle, armColour, colour('--surface')));
    const text = made('text', {
      ...{ x: x + TO_WORDS + RADIUS, y: middle, 'dominant-baseline': 'central' },
      ...{ 'font-family': style.fontFamily, 'font-size': '11px', fill: colour('--text-2') },
    });
    text.textContent = words;
    elements.push(text);
    x += room + GAP;
  }
  return { elements, rows: arms.length === 0 ? 0 : row + 1 };
}
