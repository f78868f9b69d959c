import { ALWAYS_ON_GUARDRAILS, guardrailsOf } from '../../config/always-on-guardrails.ts';
import { protectionSchemas } from '../../config/schema/protection.ts';
import { choiceHelp, choiceWord } from '../../config/schema-words.ts';
import { type Guardrail, type Strategy, strategySchema } from '../../config/strategy-schema.ts';
import { OUTCOME_GUARDRAIL_DEFINITIONS } from '../../model/outcome-guardrail.ts';
import { escaped, htmlTable } from '../html/markup.ts';
import { algorithmText } from './algorithm-text.ts';
import type { RuleSection } from './rule-section.ts';
import { entryTable, memberTable, note, noteOf, wordTable } from './word-table.ts';

const { holdRule, promiseRule, guardrail, outcomeLimit } = protectionSchemas;

const REQUIRED: ReadonlySet<string> = new Set(ALWAYS_ON_GUARDRAILS.map(({ id }) => id));

/** HTML: whether the product demands it, and that it is off where it is. */
function stateOf({ id, enabled }: Guardrail): string {
  const need = REQUIRED.has(id) ? 'Required' : 'Not required';
  return enabled ? `${need}, on` : `${need}, <span class="blocks">switched off</span>`;
}

function guardrailSection({ guardrails, currency }: Strategy): RuleSection {
  const rows = guardrailsOf(guardrails).map((rule) => [
    escaped(rule.title === '' ? rule.id : `${rule.id}: ${rule.title}`),
    stateOf(rule),
    escaped(choiceWord(rule.severity)),
    escaped(algorithmText(rule.algorithm, currency)),
    escaped(
      `${rule.source}; market ${choiceWord(rule.market)}; ${rule.verifiedOn === null ? 'not checked yet' : `checked ${rule.verifiedOn}`}`,
    ),
  ]);
  const severities = guardrail.shape.severity;
  return {
    title: 'Guardrails',
    parts: [
      noteOf(guardrail),
      note(choiceHelp(severities.description ?? '', severities.options, '')),
      htmlTable(['Guardrail', 'State', 'Severity', 'Forbids', 'Source'], rows, [], 'None.'),
    ],
  };
}

function outcomeSection({ outcomeLimits }: Strategy): RuleSection {
  const rows = outcomeLimits.map(({ guardrail: outcome, limitThousandths }) => [
    choiceWord(outcome),
    String(limitThousandths / 1000),
    OUTCOME_GUARDRAIL_DEFINITIONS[outcome].definition,
  ]);
  return {
    title: 'Outcome limits',
    parts: [
      noteOf(outcomeLimit),
      wordTable(['Outcome', 'At most', 'What is counted'], rows, 'None.'),
    ],
  };
}

/** Holds and promises, guardrails of single steps, limits of outcomes. */
export function protectionSections(strategy: Strategy): readonly RuleSection[] {
  const { holds, promises, currency } = strategy;
  return [
    {
      title: 'Holds',
      parts: [noteOf(holdRule), entryTable(holdRule, holds, currency, 'No entries.')],
    },
    {
      title: 'Promises to pay',
      parts: [noteOf(strategySchema.shape.promises), memberTable(promiseRule, promises, currency)],
    },
    guardrailSection(strategy),
    outcomeSection(strategy),
  ];
}
