import type { GenerateShares } from '../../../src-engine/synth/options.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';

type ShareName = keyof GenerateShares;

const SHARES: readonly {
  readonly name: ShareName;
  readonly label: string;
  readonly help: string;
  /** Where it starts when it is no longer the preset's, percent. */
  readonly startsAt: number;
}[] = [
  { name: 'pastDue', label: 'Past due', help: 'Accounts with a bill past due.', startsAt: 40 },
  {
    name: 'onPlan',
    label: 'On a pay plan',
    help: 'Only accounts with two overdue bills can have one.',
    startsAt: 5,
  },
  {
    name: 'isProtected',
    label: 'Protected',
    help: 'Under special care or on life support.',
    startsAt: 10,
  },
];

const CHOICES = [
  { id: 'preset', label: 'As this kind has them' },
  { id: 'own', label: 'My own shares' },
] as const;

interface Props {
  readonly shares: GenerateShares;
  readonly onChange: (shares: GenerateShares) => void;
}

/** Shares of the accounts that are past due, on pay plans and protected: the preset's, or chosen ones. */
export function SharesFields({ shares, onChange }: Props) {
  const isOwn = Object.keys(shares).length > 0;
  return (
    <>
      <Select
        label="Arrears, plans, protection"
        options={CHOICES}
        value={isOwn ? 'own' : 'preset'}
        onChange={(choice) =>
          onChange(
            choice === 'preset'
              ? {}
              : Object.fromEntries(SHARES.map(({ name, startsAt }) => [name, startsAt / 100])),
          )
        }
      />
      {isOwn
        ? SHARES.map(({ name, label, help, startsAt }) => (
            <NumberField
              key={name}
              label={label}
              help={help}
              unit="%"
              value={Math.round((shares[name] ?? startsAt / 100) * 100)}
              min={0}
              max={100}
              onCommit={(percent) => onChange({ ...shares, [name]: percent / 100 })}
            />
          ))
        : null}
    </>
  );
}
