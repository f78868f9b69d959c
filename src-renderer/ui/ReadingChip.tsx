import type { Reading } from '../../src-engine/model/comparison.ts';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-shapes.tsx';

const LOOKS: Readonly<Record<Reading, { readonly tone: string; readonly icon: IconName }>> = {
  Better: { tone: 'pos', icon: 'up' },
  Worse: { tone: 'neg', icon: 'down' },
  'Slightly better': { tone: '', icon: 'up' },
  'Slightly worse': { tone: '', icon: 'down' },
  'No difference': { tone: '', icon: 'equal' },
  Unclear: { tone: '', icon: 'unclear' },
  'Check this': { tone: 'warn', icon: 'warn' },
};

/** One of the fixed words, always with its icon (ux 2.4). */
export function ReadingChip({ reading }: { readonly reading: Reading }) {
  const look = LOOKS[reading];
  return (
    <span className={classNames('chip', look.tone)}>
      <Icon name={look.icon} />
      {reading}
    </span>
  );
}
