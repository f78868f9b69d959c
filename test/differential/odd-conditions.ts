import type { AlgorithmUse, Strategy } from '../../src-engine/config/strategy-schema.ts';
import type { Choices } from '../support/random-portfolio.ts';

type Control = Strategy['classControls'][number];

/** A collection condition of any kind: some change by the calendar, some by what happens, some never. */
function anyTest(own: Choices): AlgorithmUse {
  const attribute = (name: string, number: number): AlgorithmUse => ({
    code: 'COLL COND CHAR',
    parameters: {
      attribute: name,
      test: own.pick(['BELOW', 'AT_MOST', 'AT_LEAST', 'ABOVE']),
      text: null,
      number,
    },
  });
  const flag = (name: string): AlgorithmUse => ({
    code: 'COLL COND CHAR',
    parameters: {
      attribute: name,
      test: own.pick(['IS', 'IS_NOT', 'IS_NOT']),
      text: null,
      number: null,
    },
  });
  const other = (code: string, parameters: AlgorithmUse['parameters']): AlgorithmUse => ({
    code,
    parameters,
  });
  return own.pick([
    attribute('CREDIT_RATING', own.int(450, 650)),
    attribute('BALANCE', own.int(0, 20_000)),
    attribute('TENURE_DAYS', own.int(0, 120)),
    attribute('BROKEN_PROMISES', own.pick([0, 1])),
    attribute('CREDIT_LIMIT_USED', own.pick([50, 100])),
    flag('VULNERABLE'),
    flag('DIRECT_DEBIT'),
    other('COLL COND CS', { ratingBelow: own.pick([null, own.int(450, 700)]) }),
    other(
      'COLL COND WIN',
      own.pick([
        { from: '03-05', to: '03-28' },
        { from: '03-20', to: '04-10' },
        { from: '11-15', to: '03-14' },
      ]),
    ),
    other('COLL COND BP', { withinDays: own.pick([5, 30]) }),
    other('COLL COND BG', { debtClassOnly: own.chance(0.5) }),
    other('COLL COND AS', { provider: null }),
    other('COLL COND RISK', { riskCategory: 'HIGH' }),
    other('COLL COND HOLD', { reason: own.pick(['FRAUD', 'VULNERABLE', 'DISPUTE']) }),
    other('COLL COND DF', {}),
  ]);
}

/** Gives a share of the conditions of a control one to three further tests. */
export function combinedConditions(control: Control, own: Choices, share: number): Control {
  const conditions = control.conditions.map((condition) =>
    own.chance(share)
      ? { ...condition, and: Array.from({ length: own.int(1, 3) }, () => anyTest(own)) }
      : condition,
  );
  return { ...control, conditions };
}
