import type { ReactNode } from 'react';
import { classNames } from '../../../ui/class-names.ts';
import { AddStepRow } from './AddStepRow.tsx';

/** A column of a table of steps; `isShown` false leaves it out. */
export interface StepColumn {
  readonly title: string;
  readonly className?: string;
  /** What the column counts, on its head. */
  readonly help?: string;
  readonly isShown?: boolean;
}

interface Props {
  readonly label: string;
  readonly className?: string;
  /** Without the last column, which tells problems. */
  readonly columns: readonly StepColumn[];
  /** The champion's steps that are not here, in words; empty when none is missing. */
  readonly missing: string;
  readonly onAdd: () => void;
  /** The rows, StepRow each. */
  readonly children: ReactNode;
}

/** The frame of a table of steps, of collection and of severance: heads, rows, and the way to add one. */
export function StepsTable({ label, className, columns, missing, onAdd, children }: Props) {
  const shown = columns.filter(({ isShown = true }) => isShown);
  return (
    <section className={classNames('panel st-steps', className)} aria-label={label}>
      <div className="scroll-x">
        <table>
          <thead>
            <tr>
              {shown.map((column) => (
                <th key={column.title} className={column.className} title={column.help}>
                  {column.title}
                </th>
              ))}
              <th>
                <span className="sr">Problems</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {children}
            <AddStepRow columns={shown.length + 1} missing={missing} onAdd={onAdd} />
          </tbody>
        </table>
      </div>
    </section>
  );
}
