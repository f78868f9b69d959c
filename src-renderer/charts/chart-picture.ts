import type { LegendArm } from './chart-basis.ts';
import { NOT_PAINTED, pagePicture } from './page-picture.ts';
import { LEGEND_ROW, pictureLegend } from './picture-legend.ts';
import { wrappedLines } from './wrapped-lines.ts';

/** What a drawing needs to look the same outside the page, where no style sheet reaches it. */
const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-opacity',
  'opacity',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
] as const;

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 12;
const TITLE_HEIGHT = 24;
const LINE_HEIGHT = 15;
/** Of a mean letter at 11 pixels, with some room. */
const LETTER_WIDTH = 5.8;

/** A chart as a drawing of its own. */
export interface ChartPicture {
  readonly width: number;
  readonly height: number;
  readonly svg: string;
}

/**
 * Writes the page's styles into a copy as attributes of the drawing, element by element; both trees are alike. Style
 * attributes would be refused by the page's content security policy.
 */
function inlineStyles(source: Element, copy: Element): void {
  const style = getComputedStyle(source);
  for (const name of STYLES) {
    const value = style.getPropertyValue(name);
    if (value !== '') copy.setAttribute(name, value);
  }
  copy.removeAttribute('style');
  copy.removeAttribute('class');
  const children = [...source.children];
  for (const [index, child] of children.entries()) {
    const twin = copy.children[index];
    if (twin !== undefined) inlineStyles(child, twin);
  }
}

/** The drawings of a chart: svg elements that are not inside another one, nor on a button of the panel. */
function drawingsOf(chart: Element): readonly SVGSVGElement[] {
  return [...chart.querySelectorAll<SVGSVGElement>('svg')].filter(
    (svg) =>
      !svg.matches(NOT_PAINTED) && svg.parentElement?.closest(`svg, ${NOT_PAINTED}`) === null,
  );
}

/** Words around the drawing. */
export interface PictureWords {
  readonly title: string;
  /** Below: what the numbers are and what they were made from. */
  readonly caption: string;
  /** Top right, for example "Uncalibrated"; null for none. */
  readonly stamp: string | null;
  /** Named below the title; none without it. */
  readonly arms?: readonly LegendArm[];
}

function made(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

function textOf(words: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = made('text', attributes);
  element.textContent = words;
  return element;
}

/** Letters of the caption's size on a line of `width` pixels. */
function lettersOn(width: number): number {
  return Math.max(24, Math.floor(width / LETTER_WIDTH));
}

/** Title and stamp above, caption below a drawing that ends at `bottom`. */
function wordsAround(
  { title, stamp }: PictureWords,
  lines: readonly string[],
  size: { readonly width: number; readonly bottom: number },
  style: CSSStyleDeclaration,
): readonly SVGElement[] {
  const colour = (variable: string): string =>
    style.getPropertyValue(variable).trim() || style.color;
  const common = { 'font-family': style.fontFamily, 'font-size': '13px', 'font-weight': 600 };
  const small = { ...common, 'font-size': '11px', 'font-weight': 400, fill: colour('--text-3') };
  return [
    textOf(title, { ...common, x: MARGIN, y: MARGIN + 12, fill: style.color }),
    ...(stamp === null
      ? []
      : [
          textOf(stamp, {
            ...common,
            x: size.width - MARGIN,
            y: MARGIN + 12,
            'text-anchor': 'end',
            fill: colour('--warn'),
          }),
        ]),
    ...lines.map((line, index) =>
      textOf(line, { ...small, x: MARGIN, y: size.bottom + (index + 1) * LINE_HEIGHT }),
    ),
  ];
}

/**
 * Everything that a chart shows as one SVG, in the colours of the theme, with the panel's title and stamp above and its
 * caption below: its drawings, and what the page itself sets (cells of heat tables, bars). Null when it shows its table,
 * or nothing.
 */
export function chartPicture(chart: Element, words: PictureWords): ChartPicture | null {
  if (chart.querySelector('.chart-table') !== null) return null;
  const drawings = drawingsOf(chart);
  const frame = chart.getBoundingClientRect();
  const page = pagePicture(chart, frame);
  if (drawings.length === 0 && page.elements.length === 0) return null;
  // What scrolls inside the panel is wider than the panel.
  const width = Math.ceil(Math.max(frame.width, page.right)) + 2 * MARGIN;
  const lines = wrappedLines(words.caption, lettersOn(width - 2 * MARGIN));
  const style = getComputedStyle(chart);
  const legend = pictureLegend(
    words.arms ?? [],
    { x: MARGIN, y: MARGIN + TITLE_HEIGHT - LEGEND_ROW / 3, width: width - 2 * MARGIN },
    style,
  );
  const top = MARGIN + TITLE_HEIGHT + legend.rows * LEGEND_ROW;
  const bottom = Math.ceil(Math.max(frame.height, page.bottom)) + top;
  const height = bottom + MARGIN + lines.length * LINE_HEIGHT;
  const root = made('svg', { width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' });
  root.setAttribute('xmlns', SVG);
  const name = made('title', {});
  name.textContent = words.title;
  const description = made('desc', {});
  description.textContent = words.caption;
  const fill = style.getPropertyValue('--surface').trim() || '#ffffff';
  root.append(name, description, made('rect', { width, height, fill }));
  root.append(...wordsAround(words, lines, { width, bottom }, style), ...legend.elements);
  if (page.elements.length > 0) {
    const set = made('g', { transform: `translate(${MARGIN} ${top})` });
    set.append(...page.elements);
    root.append(set);
  }
  for (const drawing of drawings) root.append(placedCopy(drawing, frame, top));
  return { width, height, svg: new XMLSerializer().serializeToString(root) };
}

/** A copy of a drawing where the page has it, with its styles written into it. */
function placedCopy(drawing: SVGSVGElement, frame: DOMRect, top: number): SVGSVGElement {
  const box = drawing.getBoundingClientRect();
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  inlineStyles(drawing, copy);
  copy.setAttribute('x', String(box.left - frame.left + MARGIN));
  copy.setAttribute('y', String(box.top - frame.top + top));
  copy.setAttribute('width', String(box.width));
  copy.setAttribute('height', String(box.height));
  return copy;
}
