import type { ReactElement } from 'react';
import { ArmShape } from '../ui/ArmMark.tsx';

interface Row {
  /** The arm's marker, or null for series that are no arms. */
  readonly arm: number | null;
  readonly label: string;
  readonly text: string;
  readonly note?: string;
}

interface Props {
  readonly title: string;
  readonly rows: readonly Row[];
  /** The series that up and down stand on. */
  readonly lane: number;
}

/** The box beside a chart's cursor: a title and one line a series. */
export function Readout({ title, rows, lane }: Props): ReactElement {
  return (
    <>
      <div className="t3">{title}</div>
      {rows.map((row, index) => (
        <div key={row.label} className={index === lane ? 'line on' : 'line'}>
          {row.arm !== null && (
            <svg className="arm" viewBox="0 0 12 12" aria-hidden="true">
              <ArmShape slot={row.arm} x={6} y={6} radius={4.6} />
            </svg>
          )}
          <span>{row.label}</span>
          <b>{row.text}</b>
          {row.note !== undefined && <span className="t3">{row.note}</span>}
        </div>
      ))}
    </>
  );
}
