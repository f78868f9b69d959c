import type { ReactNode } from 'react';
import { ChartStamp } from './ChartStamp.tsx';
import type { ChartBasis } from './chart-basis.ts';

/** What stands behind a panel's title: the stamp before the rest; undefined when there is neither. */
export function stampedSub(basis: ChartBasis, sub: ReactNode): ReactNode {
  if (basis.mark === null) return sub;
  return (
    <>
      <ChartStamp basis={basis} />
      {sub}
    </>
  );
}
