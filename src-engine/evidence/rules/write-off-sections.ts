import { writeOffSchema } from '../../config/schema/write-off.ts';
import { entrySchema } from '../../config/schema-walk.ts';
import type { Strategy, WriteOffControl } from '../../config/strategy-schema.ts';
import { htmlList } from '../html/markup.ts';
import { algorithmText } from './algorithm-text.ts';
import { byPriority, type RuleSection, ruleHeading } from './rule-section.ts';
import { inDayOrder, stepTable } from './step-table.ts';
import { entryTable, memberTable, noteOf, wordTable } from './word-table.ts';

const { controls, templates, agencies, agencyChoice } = writeOffSchema.shape;
const control = entrySchema(controls) ?? controls;
const template = entrySchema(templates) ?? templates;
const agency = entrySchema(agencies) ?? agencies;

function controlParts({ currency }: Strategy, rule: WriteOffControl): readonly string[] {
  const rows = byPriority(rule.criteria).map((row) => [
    String(row.priority),
    algorithmText(row.algorithm, currency),
    row.template,
  ]);
  const attempts = rule.attempts.map((use, index) => [
    String(index + 1),
    algorithmText(use, currency),
  ]);
  return [
    ruleHeading(rule.code, rule.title),
    memberTable(control, rule, currency, ['code', 'title', 'attempts', 'criteria']),
    wordTable(
      ['Attempt', 'Tried before a process is created'],
      attempts,
      'Nothing is tried before.',
    ),
    wordTable(['Priority', 'Write-off criterion', 'Write-off template'], rows, 'None.'),
  ];
}

/** Write-off controls with their attempts and criteria, write-off templates, and agencies. */
export function writeOffSections(strategy: Strategy): readonly RuleSection[] {
  const { writeOff, currency } = strategy;
  return [
    {
      title: 'Write-off controls',
      parts: [
        noteOf(writeOff.controls.length === 0 ? controls : control),
        ...writeOff.controls.flatMap((rule) => controlParts(strategy, rule)),
      ],
    },
    {
      title: 'Write-off templates',
      parts: [
        noteOf(template),
        ...writeOff.templates.flatMap((rule) => [
          ruleHeading(rule.code, rule.title),
          memberTable(template, rule, currency, ['code', 'title', 'events']),
          stepTable(strategy, inDayOrder(rule.events), ({ dayOffset }) => `day ${dayOffset}`),
        ]),
        ...(writeOff.templates.length === 0 ? ['<p>None.</p>'] : []),
      ],
    },
    {
      title: 'Collection agencies',
      parts: [
        entryTable(agency, writeOff.agencies, currency, 'None.'),
        noteOf(agencyChoice),
        htmlList([algorithmText(writeOff.agencyChoice, currency)], ''),
      ],
    },
  ];
}
