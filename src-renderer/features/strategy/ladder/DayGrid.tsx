import { axisDays, type LadderPlot, ladderScale } from './ladder-layout.ts';

interface Props {
  readonly title: string;
  readonly lastDay: number;
  readonly plot: LadderPlot;
  /** Where the lines end. */
  readonly bottom: number;
}

/** The day axis above the lanes of a ladder, with a line at each label. */
export function DayGrid({ title, lastDay, plot, bottom }: Props) {
  const x = ladderScale(lastDay, plot);
  return (
    <>
      <text className="mut" x={0} y={10}>
        {title}
      </text>
      {axisDays(lastDay).map((day) => (
        <g key={day}>
          <line className="gl" x1={x(day)} x2={x(day)} y1={16} y2={bottom} />
          <text className="mut" x={x(day)} y={10} textAnchor="middle">
            {day}
          </text>
        </g>
      ))}
    </>
  );
}
