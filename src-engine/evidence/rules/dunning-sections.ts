import { dunningSchemas } from '../../config/schema/dunning.ts';
import { choiceHelp } from '../../config/schema-words.ts';
import {
  type DunningLevel,
  type DunningSchedule,
  type ScheduleRule,
  type Strategy,
  strategySchema,
} from '../../config/strategy-schema.ts';
import { moneyWords } from '../../config/words.ts';
import { algorithmText } from './algorithm-text.ts';
import { ageWords } from './control-section.ts';
import { memberWords, ruleLabel } from './member-words.ts';
import { byPriority, type RuleSection, ruleHeading } from './rule-section.ts';
import { eventTypeName, inDayOrder } from './step-table.ts';
import { memberTable, noteOf, wordTable } from './word-table.ts';

const { dunningLevel, dunningSchedule, assignmentRule, scheduleAssignment } = dunningSchemas;

/** What must hold for a level to be reached, beside what asks nothing. */
function testsOf(strategy: Strategy, level: DunningLevel): string {
  const { currency } = strategy;
  const { minAgeDays, minAmountMinor, minUnpaidBills, minDaysSincePrevious, timing } = level;
  const monthEnd = choiceHelp(dunningLevel.shape.timing.description ?? '', ['MONTH_END'], timing);
  return [
    `debt of ${ageWords(strategy, minAgeDays)} is more than ${moneyWords(minAmountMinor, currency)}`,
    ...(minUnpaidBills === 0 ? [] : [`unpaid bills at least ${minUnpaidBills}`]),
    ...(minDaysSincePrevious === 0
      ? []
      : [`days since the level before at least ${minDaysSincePrevious}`]),
    ...(timing === 'ANY_DAY' ? [] : [monthEnd.replace(/\.$/, '')]),
    ...level.conditions.map((condition) => algorithmText(condition, currency)),
    ...(level.mayBeJumped ? [] : ['may not be jumped over']),
  ].join('; ');
}

function stepsOf(strategy: Strategy, { events }: DunningLevel): string {
  const steps = inDayOrder(events).map(
    ({ dayOffset, sequence, eventType }) =>
      `day ${dayOffset}: ${eventTypeName(strategy, eventType)} (step ${sequence})`,
  );
  return steps.length === 0 ? 'none' : steps.join('; ');
}

function scheduleParts(strategy: Strategy, schedule: DunningSchedule): readonly string[] {
  const rows = schedule.levels.map((level, index) => [
    String(index + 1),
    level.title === '' ? level.code : `${level.code}, ${level.title}`,
    testsOf(strategy, level),
    stepsOf(strategy, level),
  ]);
  const shown = ['code', 'title', 'levels', 'restore'];
  return [
    ruleHeading(schedule.code, schedule.title),
    memberTable(dunningSchedule, schedule, strategy.currency, shown),
    wordTable(['Level', 'Name', 'Reached when', 'Steps, from that day'], rows, 'None.'),
    noteOf(dunningSchedule.shape.restore),
    memberTable(dunningSchedule.shape.restore, schedule.restore, strategy.currency),
  ];
}

/** Whom a rule takes: the members that ask something. */
function takenBy(rule: ScheduleRule, currency: string): string {
  const names = [
    'collectionClass',
    'debtClass',
    'customerClass',
    'riskCategory',
    'division',
  ] as const;
  const asked = names
    .filter((name) => rule[name] !== '*')
    .map((name) => `${ruleLabel(name).toLowerCase()} ${rule[name]}`);
  const below = rule.ratingBelow;
  const words = [
    ...asked,
    ...(below === null
      ? []
      : [
          `credit rating below ${memberWords('ratingBelow', assignmentRule.shape.ratingBelow, below, currency)}`,
        ]),
    ...rule.conditions.map((condition) => algorithmText(condition, currency)),
  ];
  return words.length === 0 ? 'every account' : words.join('; ');
}

function assignmentParts({ scheduleAssignment: given, currency }: Strategy): readonly string[] {
  if (given === undefined) return ['<p>None.</p>'];
  const rows = byPriority(given.rules).map((rule) => [
    String(rule.priority),
    rule.id,
    takenBy(rule, currency),
    rule.schedule ?? 'not dunned',
  ]);
  return [
    memberTable(scheduleAssignment, given, currency, ['rules']),
    noteOf(assignmentRule),
    wordTable(['Priority', 'Rule', 'Accounts', 'Schedule'], rows, 'No rules.'),
  ];
}

/** Dunning schedules with their levels, mildest first, and which accounts have which. */
export function dunningSections(strategy: Strategy): readonly RuleSection[] {
  const schedules = strategy.dunningSchedules ?? [];
  return [
    {
      title: 'Dunning schedules',
      parts: [
        noteOf(schedules.length === 0 ? strategySchema.shape.dunningSchedules : dunningLevel),
        ...schedules.flatMap((schedule) => scheduleParts(strategy, schedule)),
      ],
    },
    { title: 'Assignment of dunning schedules', parts: assignmentParts(strategy) },
  ];
}
