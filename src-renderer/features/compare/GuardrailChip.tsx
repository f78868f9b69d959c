import type { GuardrailReading } from '../../../src-engine/model/outcome-guardrail.ts';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icon-shapes.tsx';

const LOOKS: Readonly<
  Record<GuardrailReading, { readonly tone: string; readonly icon: IconName }>
> = {
  'Within limit': { tone: 'pos', icon: 'check' },
  'Near limit': { tone: 'warn', icon: 'warn' },
  'Limit breached': { tone: 'neg', icon: 'cross' },
};

/** One of the three words of a limit, always with its icon (ux 2.4). */
export function GuardrailChip({ reading }: { readonly reading: GuardrailReading }) {
  const { tone, icon } = LOOKS[reading];
  return (
    <span className={classNames('chip', tone)}>
      <Icon name={icon} />
      {reading}
    </span>
  );
}
