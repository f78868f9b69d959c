/** Order and widths that a person gave the columns of a table; what is not named keeps its own. */
export interface ColumnLayout {
  /** Ids in their order; columns that it does not name follow where they stand. */
  readonly order: readonly string[];
  /** Pixels by id. */
  readonly widths: Readonly<Record<string, number>>;
}

export const USUAL_LAYOUT: ColumnLayout = { order: [], widths: {} };
/** Narrower, a column could not be taken hold of again. */
const LEAST_WIDTH = 40;
const MOST_WIDTH = 800;

interface Placed {
  readonly id: string;
  readonly width: string;
}

/** Columns in the order and with the widths of a layout. A column that is new since then stands after its neighbour. */
export function laidOut<C extends Placed>(
  columns: readonly C[],
  { order, widths }: ColumnLayout,
): readonly C[] {
  const rank = new Map(order.map((id, index) => [id, index]));
  let before = -1;
  return columns
    .map((column, index) => {
      before = rank.get(column.id) ?? before;
      return { column, index, place: before };
    })
    .sort((a, b) => a.place - b.place || a.index - b.index)
    .map(({ column }) => {
      const width = widths[column.id];
      return width === undefined ? column : { ...column, width: `${width}px` };
    });
}

/** The layout after a column went `by` places to the right; the same at the ends. */
export function moveColumn(
  layout: ColumnLayout,
  columns: readonly Placed[],
  id: string,
  by: number,
): ColumnLayout {
  const order = columns.map((column) => column.id);
  const from = order.indexOf(id);
  const to = Math.max(0, Math.min(order.length - 1, from + by));
  if (from < 0 || from === to) return layout;
  order.splice(from, 1);
  order.splice(to, 0, id);
  return { ...layout, order };
}

/** The layout with a column of so many pixels, within what can be read and taken hold of. */
export function resizeColumn(layout: ColumnLayout, id: string, width: number): ColumnLayout {
  const kept = Math.round(Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, width)));
  return { ...layout, widths: { ...layout.widths, [id]: kept } };
}

/** Every table's layout from its text; what cannot be read is the usual one. */
export function readLayouts(text: string): Readonly<Record<string, ColumnLayout>> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(
      Object.entries(value).filter((entry): entry is [string, ColumnLayout] => isLayout(entry[1])),
    );
  } catch {
    return {};
  }
}

function isLayout(value: unknown): value is ColumnLayout {
  if (typeof value !== 'object' || value === null) return false;
  const { order, widths } = value as Partial<Record<keyof ColumnLayout, unknown>>;
  return (
    Array.isArray(order) &&
    order.every((id) => typeof id === 'string') &&
    typeof widths === 'object' &&
    widths !== null &&
    Object.values(widths).every((width) => typeof width === 'number')
  );
}
