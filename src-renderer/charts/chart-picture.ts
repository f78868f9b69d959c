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

/** The drawings of a chart: svg elements that are not inside another one. */
function drawingsOf(chart: Element): readonly SVGSVGElement[] {
  return [...chart.querySelectorAll<SVGSVGElement>('svg')].filter(
    (svg) => svg.parentElement?.closest('svg') === null,
  );
}

/**
 * Everything that a chart has drawn as one SVG with the panel's title above, in the colours of the theme; null when it
 * has drawn nothing (tables, lists).
 */
export function chartPicture(chart: Element, title: string): ChartPicture | null {
  const drawings = drawingsOf(chart);
  if (drawings.length === 0) return null;
  const frame = chart.getBoundingClientRect();
  const width = Math.ceil(frame.width) + 2 * MARGIN;
  const height = Math.ceil(frame.height) + TITLE_HEIGHT + 2 * MARGIN;
  const page = getComputedStyle(chart);
  const root = document.createElementNS(SVG, 'svg');
  root.setAttribute('xmlns', SVG);
  root.setAttribute('width', String(width));
  root.setAttribute('height', String(height));
  root.setAttribute('viewBox', `0 0 ${width} ${height}`);
  const ground = document.createElementNS(SVG, 'rect');
  ground.setAttribute('width', String(width));
  ground.setAttribute('height', String(height));
  ground.setAttribute('fill', page.getPropertyValue('--surface').trim() || '#ffffff');
  const head = document.createElementNS(SVG, 'text');
  head.setAttribute('x', String(MARGIN));
  head.setAttribute('y', String(MARGIN + 12));
  head.setAttribute('font-family', page.fontFamily);
  head.setAttribute('font-size', '13px');
  head.setAttribute('font-weight', '600');
  head.setAttribute('fill', page.color);
  head.textContent = title;
  root.append(ground, head);
  for (const drawing of drawings) {
    const box = drawing.getBoundingClientRect();
    const copy = drawing.cloneNode(true) as SVGSVGElement;
    inlineStyles(drawing, copy);
    copy.setAttribute('x', String(box.left - frame.left + MARGIN));
    copy.setAttribute('y', String(box.top - frame.top + MARGIN + TITLE_HEIGHT));
    copy.setAttribute('width', String(box.width));
    copy.setAttribute('height', String(box.height));
    root.append(copy);
  }
  return { width, height, svg: new XMLSerializer().serializeToString(root) };
}
