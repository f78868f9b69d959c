import { guardrailPacks } from '../../../../src-engine/config/guardrail-packs.ts';
import type {
  AlgorithmUse,
  Guardrail,
  Strategy,
} from '../../../../src-engine/config/strategy-schema.ts';
import { copyAlgorithm } from './criteria-edits.ts';

type Market = Guardrail['market'];

/** Rules of a market's pack that the strategy does not name yet. */
export function missingOfPack(strategy: Strategy, market: Market): readonly Guardrail[] {
  const named = new Set(strategy.guardrails.map(({ id }) => id));
  const pack = guardrailPacks().find((one) => one.market === market);
  return (pack?.guardrails ?? []).filter(({ id }) => !named.has(id));
}

function copyOf(rule: Guardrail): Guardrail {
  return { ...rule, algorithm: copyAlgorithm(rule.algorithm) };
}

/** Edits of guardrails, as recipes on a draft of the strategy. */
export const guardrailEdits = {
  /** Copies what a market's pack has and the strategy does not. */
  addPack(draft: Strategy, market: Market): void {
    draft.guardrails.push(...missingOfPack(draft, market).map(copyOf));
  },

  /** Appends a rule of the house, of a kind. */
  add(draft: Strategy, algorithm: AlgorithmUse, title: string): void {
    const used = new Set(draft.guardrails.map(({ id }) => id));
    let number = 1;
    while (used.has(`OWN-${number}`)) number++;
    draft.guardrails.push({
      id: `OWN-${number}`,
      title,
      market: 'ANY',
      enabled: true,
      severity: 'WARN',
      algorithm,
      source: 'Policy of the house',
      verifiedOn: null,
    });
  },

  /** Switches a rule on or off; an always-on rule is named by the strategy from then on. */
  setEnabled(draft: Strategy, rule: Guardrail, enabled: boolean): void {
    const own = draft.guardrails.find(({ id }) => id === rule.id);
    if (own === undefined) draft.guardrails.push({ ...copyOf(rule), enabled });
    else own.enabled = enabled;
  },

  setSeverity(draft: Strategy, rule: Guardrail, severity: Guardrail['severity']): void {
    const own = draft.guardrails.find(({ id }) => id === rule.id);
    if (own === undefined) draft.guardrails.push({ ...copyOf(rule), severity });
    else own.severity = severity;
  },

  remove(draft: Strategy, position: number): void {
    draft.guardrails.splice(position, 1);
  },
} as const;
