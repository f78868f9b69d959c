import { at } from '../base/assert.ts';
import { moneyText } from '../base/money-text.ts';
import type { KernelFacts } from '../kernel/kernel-facts.ts';
import { agencyLoads } from '../kernel/phases/84-agency.ts';
import type { AccountState } from '../kernel/state/account-state.ts';
import type { Check } from '../model/explanation.ts';

/** The agency as people call it. */
export function agencyName(context: KernelFacts, agency: number): string {
  const { title, code } = at(context.strategy.writeOff.agencies, agency);
  return title === '' ? code : title;
}

/** What the chosen agency held, against the least of the others. */
export function agencyChecks(
  context: KernelFacts,
  state: AccountState,
  agency: number,
): readonly Check[] {
  const { code, pointer } = at(context.strategy.writeOff.agencies, agency);
  const loads = agencyLoads(context, state);
  const own = loads.find((load) => load.code === code)?.activeMinor ?? 0;
  const others = loads.filter((load) => load.code !== code).map((load) => load.activeMinor);
  if (others.length === 0) return [];
  const least = Math.min(...others);
  return [
    {
      label: 'Active debt of the agency, against the least of the others',
      passed: own <= least,
      unit: 'minor',
      actual: own,
      limit: least,
      test: '<=',
      margin: Math.abs(least - own),
      rulePointer: pointer,
    },
  ];
}

/** The other agencies that take referrals, and what they held. */
export function passedOverAgencies(
  context: KernelFacts,
  state: AccountState,
  agency: number,
  currency: string,
): readonly string[] {
  const { code } = at(context.strategy.writeOff.agencies, agency);
  return agencyLoads(context, state)
    .filter((load) => load.code !== code)
    .map((load) => `${load.code}: ${moneyText(load.activeMinor, currency)}`);
}
