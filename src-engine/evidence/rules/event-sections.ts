import { criteriaRows } from '../../config/criteria-rows.ts';
import { capacitySchemas } from '../../config/schema/capacity.ts';
import { eventSchemas } from '../../config/schema/events.ts';
import { liveTestSchema } from '../../config/schema/live-test.ts';
import { choiceWord } from '../../config/schema-words.ts';
import {
  type EventType,
  type ProcessTemplate,
  type Strategy,
  strategySchema,
} from '../../config/strategy-schema.ts';
import { algorithmText } from './algorithm-text.ts';
import { type RuleSection, ruleHeading } from './rule-section.ts';
import { inDayOrder, stepTable, unitCost } from './step-table.ts';
import { entryTable, memberTable, note, noteOf, wordTable } from './word-table.ts';

const { capacityGroups, championChallenger } = strategySchema.shape;

const HEAD = ['Event type', 'Name', 'What it does', 'Cost of one', 'Besides'];

/** Wording, time and whose: what an event type may leave out. */
function extrasOf(type: EventType): string {
  const { tone, personalised, agentMinutes, capacityGroup } = type;
  return [
    ...(tone === undefined ? [] : [`${choiceWord(tone)} in tone`]),
    ...(personalised === true ? ['names the customer and an officer'] : []),
    ...(agentMinutes === undefined ? [] : [`takes ${agentMinutes} min`]),
    ...(capacityGroup === undefined ? [] : [`capacity of ${capacityGroup}`]),
  ].join(', ');
}

function eventTypeSection(strategy: Strategy): RuleSection {
  const rows = strategy.eventTypes.map((type) => [
    type.code,
    type.title,
    algorithmText(type.algorithm, strategy.currency),
    unitCost(type, strategy.currency),
    extrasOf(type),
  ]);
  // Most strategies say nothing besides: an empty column would only take room.
  const columns = rows.some((row) => row.at(-1) !== '') ? 5 : 4;
  return {
    title: 'Event types',
    parts: [
      noteOf(eventSchemas.eventType),
      wordTable(
        HEAD.slice(0, columns),
        rows.map((row) => row.slice(0, columns)),
        'None.',
      ),
    ],
  };
}

/** What starts a template: criteria rows, and live tests in which it stands for another one. */
function entriesOf(strategy: Strategy, code: string): string {
  const rows = criteriaRows(strategy)
    .filter(({ template }) => template === code)
    .map((row) => `${row.control}, condition ${row.conditionPriority}, row ${row.rowPriority}`);
  const tests = strategy.championChallenger
    .filter(({ challenger }) => challenger === code)
    .map(({ id }) => `live test ${id}`);
  const entries = [...rows, ...tests];
  return entries.length === 0 ? 'Started by no rule.' : `Started by ${entries.join('; ')}.`;
}

function templateParts(strategy: Strategy, template: ProcessTemplate): readonly string[] {
  const { code, title, events } = template;
  const shown = ['code', 'title', 'events'];
  return [
    ruleHeading(code, title),
    note(entriesOf(strategy, code)),
    memberTable(eventSchemas.processTemplate, template, strategy.currency, shown),
    stepTable(strategy, inDayOrder(events), ({ dayOffset }) => `day ${dayOffset}`),
  ];
}

/** Event types, whose capacity they take, letters, process templates with their dated events, and live tests. */
export function eventSections(strategy: Strategy): readonly RuleSection[] {
  const { currency, championChallenger: tests } = strategy;
  return [
    eventTypeSection(strategy),
    {
      title: 'Capacity',
      parts: [
        noteOf(capacityGroups),
        entryTable(capacitySchemas.capacityGroup, strategy.capacityGroups ?? [], currency, 'None.'),
      ],
    },
    {
      title: 'Letters',
      parts: [
        noteOf(eventSchemas.letterTemplate),
        entryTable(eventSchemas.letterTemplate, strategy.letterTemplates, currency, 'None.'),
      ],
    },
    {
      title: 'Process templates',
      parts: [
        noteOf(eventSchemas.templateEvent.shape.dayOffset),
        ...strategy.processTemplates.flatMap((template) => templateParts(strategy, template)),
      ],
    },
    {
      title: 'Live tests',
      parts: [noteOf(championChallenger), entryTable(liveTestSchema, tests, currency, 'None.')],
    },
  ];
}
