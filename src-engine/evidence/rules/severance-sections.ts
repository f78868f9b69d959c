import { severanceSchemas } from '../../config/schema/severance.ts';
import { dependsText, severanceDays } from '../../config/severance-days.ts';
import type {
  AgreementTypeRule,
  SeveranceTemplate,
  Strategy,
} from '../../config/strategy-schema.ts';
import { algorithmText } from './algorithm-text.ts';
import { byPriority, type RuleSection, ruleHeading } from './rule-section.ts';
import { stepTable } from './step-table.ts';
import { memberTable, note, noteOf, wordTable } from './word-table.ts';

const { agreementType, severanceCriterion, severanceTemplate, severanceEvent } = severanceSchemas;

function typeParts({ currency }: Strategy, rule: AgreementTypeRule): readonly string[] {
  const rows = byPriority(rule.severanceCriteria).map(({ priority, algorithm, template }) => [
    String(priority),
    algorithmText(algorithm, currency),
    template,
  ]);
  const name = rule.type === '*' ? 'Every type without an entry of its own' : rule.type;
  return [
    ruleHeading(name, ''),
    memberTable(agreementType, rule, currency, ['type', 'severanceCriteria']),
    wordTable(['Priority', 'Severance criterion', 'Severance template'], rows, 'Never severed.'),
  ];
}

function templateParts(strategy: Strategy, template: SeveranceTemplate): readonly string[] {
  const days = severanceDays(template);
  const steps = template.events
    .map((event, position) => ({ ...event, planned: days[position] ?? null }))
    .sort((a, b) => a.sequence - b.sequence);
  const shown = ['code', 'title', 'events'];
  return [
    ruleHeading(template.code, template.title),
    memberTable(severanceTemplate, template, strategy.currency, shown),
    stepTable(strategy, steps, ({ dayOffset, dependsOn, planned }) => {
      const when = `${dayOffset} d ${dependsText(dependsOn)}`;
      return dependsOn.length === 0 || planned === null ? when : `${when}: day ${planned} at best`;
    }),
  ];
}

/** Which severance template an agreement gets, and severance templates with what each event waits for. */
export function severanceSections(strategy: Strategy): readonly RuleSection[] {
  return [
    {
      title: 'Agreement types and severance criteria',
      parts: [
        noteOf(agreementType),
        noteOf(severanceCriterion.shape.algorithm),
        ...(strategy.agreementTypes.length === 0
          ? [note('None: nothing is severed or written off.')]
          : []),
        ...strategy.agreementTypes.flatMap((rule) => typeParts(strategy, rule)),
      ],
    },
    {
      title: 'Severance templates',
      parts: [
        noteOf(severanceTemplate),
        noteOf(severanceEvent.shape.dayOffset),
        ...(strategy.severanceTemplates.length === 0 ? [note('None.')] : []),
        ...strategy.severanceTemplates.flatMap((template) => templateParts(strategy, template)),
      ],
    },
  ];
}
