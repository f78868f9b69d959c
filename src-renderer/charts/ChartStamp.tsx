import type { ReactElement } from 'react';
import { Icon } from '../ui/Icon.tsx';
import { type ChartBasis, stampWord } from './chart-basis.ts';

/** The mark of the behaviour model, beside a chart's title; its sentence stands in the caption. */
export function ChartStamp({ basis }: { readonly basis: ChartBasis }): ReactElement | null {
  const word = stampWord(basis);
  if (word === null) return null;
  return (
    <span className="chip warn chart-stamp">
      <Icon name="warn" />
      {word}
    </span>
  );
}
