import { counted, formatCount } from '../../../format/count.ts';
import { formatPercent } from '../../../format/percent.ts';

export interface StepCount {
  readonly key: string;
  /** "10, Reminder letter" */
  readonly name: string;
  readonly done: number;
  /** Processes of its template. */
  readonly of: number;
}

/** How often each of some steps was carried out, and in how many of its template's processes. */
export function StepCountTable({ rows }: { readonly rows: readonly StepCount[] }) {
  return (
    <div className="scroll-x">
      <table className="st-segments">
        <caption className="sr">{counted(rows.length, 'step')}</caption>
        <thead>
          <tr>
            <th>Step</th>
            <th className="num">Done</th>
            <th className="num">Of processes</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, done, of }) => (
            <tr key={key}>
              <td className="el" title={name}>
                {name}
              </td>
              <td className="num">{formatCount(done)}</td>
              <td className="num">
                {of === 0 ? <span className="t3">·</span> : formatPercent(done / of)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
