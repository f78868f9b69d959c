import type { AlgorithmUse, Strategy } from '../../src-engine/config/strategy-schema.ts';
import type { Choices } from './random-portfolio.ts';

type Rules = Pick<Strategy, 'agreementTypes' | 'writeOff'>;

/** Event types that write-off templates of `randomWriteOff` use, beside those of collection. */
export const WRITE_OFF_EVENTS = [
  {
    code: 'REFER',
    algorithm: 'REFER_AGENCY',
    parameters: { minAmountMinor: 200, agency: null },
  },
  { code: 'REFER-X', algorithm: 'REFER_AGENCY', parameters: { minAmountMinor: 0, agency: 'X' } },
  { code: 'RECALL', algorithm: 'CANCEL_REFERRAL', parameters: {} },
  { code: 'WRITE-OFF', algorithm: 'WRITE_OFF', parameters: {} },
] as const;

function template(code: string, choices: Choices): Rules['writeOff']['templates'][number] {
  const types = ['REFER', 'REFER-X', 'RECALL', 'WRITE-OFF', 'LETTER', 'TODO'] as const;
  return {
    code,
    title: code,
    version: 1,
    events: Array.from({ length: choices.int(1, 5) }, (_, index) => ({
      sequence: index + 1,
      eventType: choices.pick(types),
      dayOffset: choices.pick([0, 0, 1, 20, 60]),
    })),
  };
}

function control(
  code: string,
  collectionClass: string,
  writeOffDebtClass: string,
  choices: Choices,
): Rules['writeOff']['controls'][number] {
  const attempts = [
    { code: 'WO TRANSFER', parameters: { sameDebtClassOnly: choices.chance(0.5) } },
    { code: 'WO WRITE DOWN', parameters: { upToMinor: choices.pick([0, 100, 3000]) } },
    { code: 'WO REFUND', parameters: { fromMinor: choices.pick([1, 500]) } },
  ].filter(() => choices.chance(0.6));
  const criteria = [
    { code: 'WO CRIT AMT', parameters: { fromMinor: choices.pick([100, 20_000]) } },
    { code: 'WO CRIT RISK', parameters: { riskCategory: 'HIGH' } },
    { code: 'WO CRIT CUST', parameters: { customerClass: 'RES' } },
    { code: 'WO CRIT DFLT', parameters: {} },
  ].filter((_, index) => index === 0 || choices.chance(0.7));
  return {
    code,
    title: '',
    collectionClass,
    writeOffDebtClass,
    graceDays: choices.pick([0, 5, 20]),
    attempts,
    criteria: criteria.map((algorithm, index) => ({
      priority: 90 - index * 10,
      algorithm,
      template: choices.pick(['W1', 'W2']),
    })),
  };
}

/** Write-off rules for the given agreement types and SPECIAL of random portfolios: some cells have no control. */
export function randomWriteOff(choices: Choices, types: Strategy['agreementTypes']): Rules {
  const special = choices.chance(0.7) ? types.filter(({ type }) => type === '*') : [];
  return {
    agreementTypes: [
      ...types.map((rule) => ({ ...rule, writeOffDebtClass: 'WO-USUAL' })),
      ...special.map((rule) => ({
        ...rule,
        type: 'SPECIAL',
        writeOffDebtClass: choices.pick([null, 'WO-SPECIAL']),
      })),
    ],
    writeOff: {
      controls: [
        control('WC1', '*', 'WO-USUAL', choices),
        control('WC2', 'COM', 'WO-USUAL', choices),
        ...(choices.chance(0.7) ? [control('WC3', 'RES', 'WO-SPECIAL', choices)] : []),
      ].filter(() => choices.chance(0.9)),
      templates: [template('W1', choices), template('W2', choices)],
      agencies: ['X', 'Y', 'Z'].map((code) => ({
        code,
        title: code,
        active: choices.chance(0.8),
        feeBasisPoints: choices.pick([0, 2000, 3333]),
        ...(code === 'Y' ? {} : { laterFeeBasisPoints: 4444 }),
      })),
      agencyChoice: choices.pick<AlgorithmUse>([
        { code: 'AGY LEAST', parameters: {} },
        { code: 'AGY SHARE', parameters: { shares: '' } },
        { code: 'AGY SHARE', parameters: { shares: 'X=3; Z=1' } },
      ]),
    },
  };
}
