interface ShapeProps {
  /** 0 is the champion. */
  readonly slot: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The mark of an arm inside a chart: square, circle, triangle, diamond, ring. Shape and colour travel together. */
export function ArmShape({ slot, x, y, radius: r }: ShapeProps) {
  switch (slot) {
    case 0:
      return (
        <rect
          className="f0"
          x={x - r * 0.88}
          y={y - r * 0.88}
          width={r * 1.76}
          height={r * 1.76}
          rx={1}
        />
      );
    case 1:
      return <circle className="f1" cx={x} cy={y} r={r} />;
    case 2:
      return <path className="f2" d={`M${x} ${y - r * 1.15}l${r * 1.15} ${r * 2}h${-r * 2.3}z`} />;
    case 3:
      return (
        <path
          className="f3"
          d={`M${x} ${y - r * 1.2}l${r * 1.2} ${r * 1.2}l${-r * 1.2} ${r * 1.2}l${-r * 1.2} ${-r * 1.2}z`}
        />
      );
    default:
      return (
        <circle
          cx={x}
          cy={y}
          r={r - 1}
          fill="var(--surface)"
          stroke="var(--arm-4)"
          strokeWidth={2}
        />
      );
  }
}

/** The mark of an arm in text and tables. Decoration: the arm's name stands beside it. */
export function ArmMark({ slot }: { readonly slot: number }) {
  return (
    <svg className="arm" viewBox="0 0 12 12" aria-hidden="true">
      <ArmShape slot={slot} x={6} y={slot === 2 ? 5.4 : 6} radius={5} />
    </svg>
  );
}
