import type { Strategy } from './strategy-schema.ts';

/** Name of the arm in which nobody is treated. */
export const UNTREATED_NAME = 'No treatment';

/**
 * The champion with nobody treated: the same billing, fees and terms, but no debt is collected, severed through collection or
 * written off. What its customers pay is what treatment must be measured against (simulation.md 5, incremental recovery).
 */
export function untreatedStrategy(champion: Strategy): Strategy {
  return {
    ...champion,
    name: UNTREATED_NAME,
    description: 'The champion’s terms with nobody treated.',
    // Processes under way would go on treating their accounts.
    settings: { ...champion.settings, portfolioProcesses: 'RESTART' },
    debtClasses: champion.debtClasses.map((rule) => ({ ...rule, eligibleForCollection: false })),
    championChallenger: [],
    writeOff: { ...champion.writeOff, controls: [] },
  };
}

/** Whether a strategy treats nobody. */
export function isUntreated({ debtClasses, writeOff }: Strategy): boolean {
  return (
    debtClasses.every(({ eligibleForCollection }) => !eligibleForCollection) &&
    writeOff.controls.length === 0
  );
}
