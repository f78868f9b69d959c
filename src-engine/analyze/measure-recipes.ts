import type { MeasureId } from '../model/comparison.ts';
import type { AccountMeasure } from '../model/run.ts';

/** How a measure is built from account columns: a sum with a scale, or a ratio of two sums. */
export type Recipe =
  | { readonly kind: 'sum'; readonly of: AccountMeasure; readonly scale: number }
  | { readonly kind: 'ratio'; readonly top: AccountMeasure; readonly bottom: AccountMeasure };

/** How each measure is counted, for a portfolio of that many accounts. */
export function measureRecipes(accounts: number): Readonly<Record<MeasureId, Recipe>> {
  const perAccount = 1 / Math.max(1, accounts);
  return {
    netCash: { kind: 'sum', of: 'netMinor', scale: 1 },
    npv: { kind: 'sum', of: 'npvMinor', scale: 1 },
    cashCollected: { kind: 'sum', of: 'cashMinor', scale: 1 },
    liquidationRate: { kind: 'ratio', top: 'openingRecoveredMinor', bottom: 'openingArrearsMinor' },
    curedShare: { kind: 'sum', of: 'cured', scale: perAccount },
    processSuccess: { kind: 'ratio', top: 'effectiveProcesses', bottom: 'processes' },
    meanArrearsDays: { kind: 'sum', of: 'arrearsDays', scale: perAccount },
    rollRate: { kind: 'ratio', top: 'rolledMinor', bottom: 'rollBaseMinor' },
    arrearsOver90: { kind: 'sum', of: 'openOver90Minor', scale: 1 },
    costToCollect: { kind: 'ratio', top: 'costMinor', bottom: 'cashMinor' },
    cost: { kind: 'sum', of: 'costMinor', scale: 1 },
    severancesPerThousand: { kind: 'sum', of: 'severances', scale: 1000 * perAccount },
    contacts: { kind: 'sum', of: 'contacts', scale: 1 },
    harmPerThousand: { kind: 'sum', of: 'harmTenths', scale: 100 * perAccount },
    daysToPay: { kind: 'ratio', top: 'daysToCure', bottom: 'arrearsEntries' },
    netLossRate: { kind: 'ratio', top: 'netLossMinor', bottom: 'arrearsBaseMinor' },
    disconnectionsPerThousand: { kind: 'sum', of: 'cuts', scale: 1000 * perAccount },
    restoredShare: { kind: 'ratio', top: 'cutsRestored', bottom: 'cutsFollowed' },
    vulnerableCutShare: { kind: 'ratio', top: 'cutsOfVulnerable', bottom: 'cuts' },
    retainedValue: { kind: 'sum', of: 'retainedMinor', scale: 1 },
    feesRecovered: { kind: 'sum', of: 'feesRecoveredMinor', scale: 1 },
    commission: { kind: 'sum', of: 'commissionMinor', scale: 1 },
  };
}

/** Of the champion's contacts and harm, which have no size that is usual for all businesses. */
const LEVEL_SHARE = 0.05;

export interface ChampionLevels {
  readonly contacts: number;
  readonly harmPerThousand: number;
}

/** Defaults of the smallest change that matters, in each measure's unit (ux 9, question 2). */
export function changesThatMatter(
  scopeMinor: number,
  champion: ChampionLevels,
): Readonly<Record<MeasureId, number>> {
  const money = Math.max(100, Math.round(scopeMinor * 0.004));
  return {
    netCash: money,
    npv: money,
    cashCollected: money,
    liquidationRate: 0.005,
    curedShare: 0.005,
    processSuccess: 0.005,
    meanArrearsDays: 0.5,
    rollRate: 0.01,
    arrearsOver90: money,
    costToCollect: 0.0025,
    cost: money,
    severancesPerThousand: 2,
    contacts: Math.max(1, Math.round(champion.contacts * LEVEL_SHARE)),
    // At least one complaint more or less.
    harmPerThousand: Math.max(20, Math.round(champion.harmPerThousand * LEVEL_SHARE)),
    daysToPay: 0.5,
    netLossRate: 0.0025,
    disconnectionsPerThousand: 2,
    restoredShare: 0.05,
    vulnerableCutShare: 0.01,
    retainedValue: money,
    feesRecovered: money,
    commission: money,
  };
}
