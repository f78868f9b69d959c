import type { PointerEvent, ReactElement, ReactNode } from 'react';
import { useChartCursor } from './use-chart-cursor.ts';
import { useElementWidth } from './use-element-width.ts';

/** Where a mark lies, pixels. */
export interface PointPlace {
  readonly x: number;
  readonly y: number;
}

interface Props {
  readonly name: string;
  readonly height: number;
  /** The marks at a width, in the order in which the arrow keys walk. */
  readonly places: (width: number) => readonly PointPlace[];
  readonly describe: (index: number) => string;
  readonly readout: (index: number) => ReactNode;
  /** Enter or a click on a mark. */
  readonly onChoose?: ((index: number) => void) | undefined;
  readonly children: (width: number) => ReactElement;
}

/** A mark farther from the pointer than this is not meant; 12 makes targets of 24 pixels (ux 6, 2.5.8). */
const REACH = 12;

function nearest(places: readonly PointPlace[], x: number, y: number): number | null {
  let best: number | null = null;
  let bestSquare = REACH * REACH;
  for (const [index, place] of places.entries()) {
    const square = (place.x - x) ** 2 + (place.y - y) ** 2;
    if (square > bestSquare) continue;
    bestSquare = square;
    best = index;
  }
  return best;
}

/** A chart of single marks, anywhere, with a cursor that pointer and keyboard share; Enter or a click chooses. */
export function PointFrame(props: Props): ReactElement {
  const { height, onChoose } = props;
  const [ref, width] = useElementWidth<HTMLDivElement>(520, props.name);
  const places = props.places(width);
  const cursor = useChartCursor({
    name: props.name,
    count: places.length,
    lanes: 1,
    describe: props.describe,
    onOpen: onChoose,
  });
  const at = (event: PointerEvent<HTMLDivElement>): number | null => {
    const box = event.currentTarget.getBoundingClientRect();
    return nearest(places, event.clientX - box.left, event.clientY - box.top);
  };
  const place = cursor.index === null ? undefined : places[cursor.index];
  return (
    <div
      {...cursor.props}
      role="slider"
      tabIndex={0}
      aria-valuenow={cursor.props['aria-valuenow']}
      onKeyDown={cursor.props.onKeyDown}
      ref={ref}
      className={onChoose === undefined ? 'ch chart-frame' : 'ch chart-frame opens'}
      style={{ height }}
      onPointerMove={(event) => cursor.point(at(event))}
      onPointerLeave={() => cursor.point(null)}
      onClick={() => {
        if (cursor.index !== null) onChoose?.(cursor.index);
      }}
    >
      <div aria-hidden="true">{props.children(width)}</div>
      {cursor.index !== null && place !== undefined && (
        <>
          <div className="chart-ring" style={{ left: place.x, top: place.y }} />
          <div
            className="chart-readout"
            style={place.x < width / 2 ? { left: place.x + 14 } : { right: width - place.x + 14 }}
          >
            {props.readout(cursor.index)}
          </div>
        </>
      )}
    </div>
  );
}
