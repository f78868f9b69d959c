import type { Strategy } from '../config/strategy-schema.ts';
import {
  LADDERS,
  type Ladder,
  SWAP_HAPPENING_TITLES,
  SWAP_HAPPENINGS,
  type SwapRule,
  swapRuleText,
} from '../model/swap-rule.ts';
import type { SwapRuleChoice } from '../model/swap-table.ts';
import { ladderTemplates } from './ladder-templates.ts';

const PROCESS: Readonly<Record<Ladder, string>> = {
  collection: 'Process',
  severance: 'Severance',
  'write-off': 'Write-off',
};
const STEP: Readonly<Record<Ladder, string>> = {
  collection: 'Step',
  severance: 'Severance step',
  'write-off': 'Write-off step',
};

/** A rule in words, with the titles that the strategies give their event types. */
export function swapRuleTitle(rule: SwapRule, strategies: readonly Strategy[]): string {
  const titleOf = (code: string) =>
    strategies.flatMap(({ eventTypes }) => eventTypes).find((type) => type.code === code)?.title ??
    code;
  switch (rule.kind) {
    case 'happened':
      return SWAP_HAPPENING_TITLES[rule.what];
    case 'template':
      return `${PROCESS[rule.ladder]} of ${rule.template} ${rule.ladder === 'collection' ? 'created' : 'started'}`;
    case 'event':
      return `Event carried out: ${titleOf(rule.eventType)}`;
    case 'step': {
      const step = strategies
        .flatMap((strategy) => ladderTemplates(strategy)[rule.ladder])
        .find(({ code }) => code === rule.template)
        ?.events.find(({ sequence }) => sequence === rule.sequence);
      const name = step === undefined ? '' : `, ${titleOf(step.eventType)}`;
      return `${STEP[rule.ladder]} ${rule.sequence} of ${rule.template}${name}`;
    }
  }
}

/** Every rule by which the accounts of these arms can be told apart: happenings, templates, event types, steps. */
export function swapRules(strategies: readonly Strategy[]): readonly SwapRuleChoice[] {
  const templates = LADDERS.flatMap((ladder) =>
    strategies.flatMap((strategy) =>
      ladderTemplates(strategy)[ladder].map((template) => ({ ladder, ...template })),
    ),
  );
  const rules: readonly SwapRule[] = [
    ...SWAP_HAPPENINGS.map((what): SwapRule => ({ kind: 'happened', what })),
    ...templates.map(
      ({ ladder, code: template }): SwapRule => ({ kind: 'template', ladder, template }),
    ),
    ...templates.flatMap(({ events }) =>
      events.map(({ eventType }): SwapRule => ({ kind: 'event', eventType })),
    ),
    ...templates.flatMap(({ ladder, code: template, events }) =>
      events.map(({ sequence }): SwapRule => ({ kind: 'step', ladder, template, sequence })),
    ),
  ];
  const choices = new Map<string, SwapRuleChoice>();
  for (const one of rules) {
    const rule = swapRuleText(one);
    if (!choices.has(rule)) choices.set(rule, { rule, title: swapRuleTitle(one, strategies) });
  }
  return [...choices.values()];
}

/** Whether any of the arms knows what the rule names: a template, a type or a step of another strategy says nothing. */
export function knowsSwapRule(rule: SwapRule, strategies: readonly Strategy[]): boolean {
  return swapRules(strategies).some((choice) => choice.rule === swapRuleText(rule));
}
