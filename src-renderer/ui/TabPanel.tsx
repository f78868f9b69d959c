import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

interface Props {
  readonly group: string;
  readonly tab: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** What the chosen tab of `Tabs` with the same group shows. */
export function TabPanel({ group, tab, className, children }: Props) {
  return (
    <div
      role="tabpanel"
      id={`${group}-panel-${tab}`}
      aria-labelledby={`${group}-tab-${tab}`}
      className={classNames('tabpanel', className)}
    >
      {children}
    </div>
  );
}
