import { conditionTests } from '../../config/condition-tests.ts';
import { labelOf } from '../../config/diff/section-words.ts';
import { classSchemas } from '../../config/schema/classes.ts';
import type {
  ClassControl,
  Condition,
  CriteriaRow,
  Strategy,
} from '../../config/strategy-schema.ts';
import { moneyWords } from '../../config/words.ts';
import { escaped, htmlList } from '../html/markup.ts';
import { algorithmText } from './algorithm-text.ts';
import { memberWords } from './member-words.ts';
import { byPriority, type RuleSection, ruleHeading } from './rule-section.ts';
import { note, noteOf, wordTable } from './word-table.ts';

/** `at least 10 d`, or `more than 10 d` where the test of ages is strict. */
export function ageWords({ settings }: Strategy, days: number): string {
  return `${settings.ageTest === 'STRICT' ? 'more than' : 'at least'} ${days} d`;
}

function rowCells(strategy: Strategy, row: CriteriaRow): readonly string[] {
  const title = strategy.processTemplates.find(({ code }) => code === row.template)?.title ?? '';
  return [
    String(row.priority),
    ageWords(strategy, row.minAgeDays),
    `more than ${moneyWords(row.minAmountMinor, strategy.currency)}`,
    title === '' ? row.template : `${row.template}, ${title}`,
  ];
}

function conditionParts(strategy: Strategy, condition: Condition): readonly string[] {
  const { priority, criteria } = condition;
  const asked = conditionTests(condition).map((use) => algorithmText(use, strategy.currency));
  const name = `<strong>Condition ${priority}</strong>`;
  return [
    ...(asked.length === 1
      ? [`<p>${name} ${escaped(asked.join(''))}</p>`]
      : [`<p>${name} All of these at once:</p>`, htmlList(asked, '')]),
    wordTable(
      ['Row', 'Age of debt', 'Debt of that age', 'Process template'],
      byPriority(criteria).map((row) => rowCells(strategy, row)),
      'No rows: nothing is started, and no later condition is asked.',
    ),
  ];
}

function controlParts(strategy: Strategy, control: ClassControl): readonly string[] {
  const { shape } = classSchemas.classControl;
  const cell = (['division', 'collectionClass', 'debtClass'] as const).map((name) =>
    control[name] === '*'
      ? memberWords(name, shape[name], control[name], strategy.currency)
      : `${labelOf(name)} ${control[name]}`,
  );
  return [
    ruleHeading(control.code, control.title),
    note(`For ${cell.join(', ')}.`),
    ...byPriority(control.conditions).flatMap((one) => conditionParts(strategy, one)),
  ];
}

/** Class controls with their conditions and criteria rows, in the order in which they are checked. */
export function controlSection(strategy: Strategy): RuleSection {
  const { classControl, condition, criteriaRow } = classSchemas;
  return {
    title: 'Collection class controls',
    parts: [
      noteOf(classControl),
      noteOf(condition.shape.algorithm),
      noteOf(criteriaRow),
      ...strategy.classControls.flatMap((control) => controlParts(strategy, control)),
    ],
  };
}
