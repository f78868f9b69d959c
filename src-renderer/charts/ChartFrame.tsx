import type { PointerEvent, ReactElement, ReactNode } from 'react';
import { bandAt, bandX, type PlotMargins, pointAt, pointX } from './plot-geometry.ts';
import { useChartCursor } from './use-chart-cursor.ts';
import { useMeasuredWidth } from './use-element-width.ts';

interface Props {
  readonly name: string;
  /** Stops along x, and whether they are points (edge to edge) or bands (bars). */
  readonly count: number;
  readonly stops: 'points' | 'bands';
  readonly lanes: number;
  readonly height: number;
  readonly margins: PlotMargins;
  readonly describe: (index: number, lane: number) => string;
  /** What the box beside the cursor shows. */
  readonly readout: (index: number, lane: number) => ReactNode;
  readonly onOpen?: ((index: number) => void) | undefined;
  readonly children: (width: number) => ReactElement;
}

/** A chart with a cursor along x that pointer and keyboard share. The drawing itself does not follow the cursor. */
export function ChartFrame(props: Props): ReactElement {
  const { count, stops, height, margins, onOpen } = props;
  // Drawn once it is known how wide: a drawing of hundreds of marks is not made twice.
  const [ref, measured] = useMeasuredWidth<HTMLDivElement>(520, props.name);
  const width = measured ?? 0;
  const cursor = useChartCursor({
    name: props.name,
    count,
    lanes: props.lanes,
    describe: props.describe,
    onOpen,
  });
  const find = stops === 'points' ? pointAt : bandAt;
  const place = stops === 'points' ? pointX : bandX;
  const follow = (event: PointerEvent<HTMLDivElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    cursor.point(find(event.clientX - box.left, count, width, margins));
  };
  const x = cursor.index === null ? 0 : place(cursor.index, count, width, margins);
  return (
    <div
      {...cursor.props}
      role="slider"
      tabIndex={0}
      aria-valuenow={cursor.props['aria-valuenow']}
      onKeyDown={cursor.props.onKeyDown}
      ref={ref}
      className={onOpen === undefined ? 'ch chart-frame' : 'ch chart-frame opens'}
      onPointerMove={follow}
      onPointerLeave={() => cursor.point(null)}
      onClick={() => {
        if (cursor.index !== null) onOpen?.(cursor.index);
      }}
    >
      <div
        aria-hidden="true"
        className={measured === null ? 'deferred' : undefined}
        style={{ minHeight: height }}
      >
        {measured === null ? null : props.children(measured)}
      </div>
      {cursor.index !== null && (
        <>
          <div
            className="chart-cursor"
            style={{ left: x, top: margins.top, height: height - margins.top - margins.bottom }}
          />
          <div
            className="chart-readout"
            style={x < width / 2 ? { left: x + 10 } : { right: width - x + 10 }}
          >
            {props.readout(cursor.index, cursor.lane)}
          </div>
        </>
      )}
    </div>
  );
}
