import { canonicalJson } from '../../base/canonical-json.ts';
import { countWords } from '../../base/count-words.ts';
import { conditionTests } from '../condition-tests.ts';
import { pointerOf } from '../pointer.ts';
import type { StrategyChange } from '../strategy-change.ts';
import type {
  AlgorithmUse,
  ClassControl,
  Condition,
  CriteriaRow,
  Strategy,
} from '../strategy-schema.ts';
import { listWords, moneyWords } from '../words.ts';
import { algorithmChanges, algorithmWords } from './algorithm-changes.ts';
import { added, memberChanges, removed } from './change-maker.ts';
import { matchEntries } from './match-entries.ts';

/** Old and new currency. */
type Currencies = readonly [string, string];

function rowWords(row: CriteriaRow, currency: string): string {
  return `row ${row.priority}: more than ${moneyWords(row.minAmountMinor, currency)} at ${row.minAgeDays} d enters ${row.template}`;
}

function rowMembers(old: CriteriaRow, current: CriteriaRow, currencies: Currencies) {
  return [
    {
      name: 'priority',
      label: 'priority',
      old: String(old.priority),
      new: String(current.priority),
    },
    {
      name: 'minAgeDays',
      label: 'oldest debt',
      old: `${old.minAgeDays} d`,
      new: `${current.minAgeDays} d`,
    },
    {
      name: 'minAmountMinor',
      label: 'arrears more than',
      old: moneyWords(old.minAmountMinor, currencies[0]),
      new: moneyWords(current.minAmountMinor, currencies[1]),
    },
    { name: 'template', label: 'template', old: old.template, new: current.template },
  ];
}

/** Rows pair by priority; a row that only moved pairs by what it says. */
const ROW_PASSES = [
  (row: CriteriaRow) => String(row.priority),
  (row: CriteriaRow) => canonicalJson({ ...row, priority: 0 }),
  (row: CriteriaRow) => canonicalJson([row.minAgeDays, row.template]),
];

/** Conditions pair by what they ask first, so that a change of priority is a move. */
const CONDITION_PASSES = [
  (condition: Condition) => canonicalJson([condition.priority, conditionTests(condition)]),
  (condition: Condition) => canonicalJson(conditionTests(condition)),
  (condition: Condition) => canonicalJson([condition.priority, condition.algorithm]),
  (condition: Condition) => canonicalJson(condition.algorithm),
  (condition: Condition) => canonicalJson([condition.priority, condition.algorithm.code]),
  (condition: Condition) => condition.algorithm.code,
  (condition: Condition) => String(condition.priority),
];

const CONTROL_PASSES = [
  (control: ClassControl) => control.code,
  (control: ClassControl) =>
    canonicalJson([control.division, control.collectionClass, control.debtClass]),
];

/** A condition or control with the path to it. */
interface At<T> {
  readonly entry: T;
  readonly path: readonly PropertyKey[];
}

function rowChanges(
  old: At<Condition>,
  current: At<Condition>,
  subject: string,
  currencies: Currencies,
): readonly StrategyChange[] {
  const oldPath = [...old.path, 'criteria'];
  const newPath = [...current.path, 'criteria'];
  return matchEntries(old.entry.criteria, current.entry.criteria, ROW_PASSES, {
    added: ({ entry, index }) => [
      added(pointerOf(...newPath, index), `${subject}, ${rowWords(entry, currencies[1])}`),
    ],
    removed: ({ entry, index }) => [
      removed(pointerOf(...oldPath, index), `${subject}, ${rowWords(entry, currencies[0])}`),
    ],
    both: (before, after) =>
      memberChanges(
        [...newPath, after.index],
        `${subject}, row ${after.entry.priority}`,
        rowMembers(before.entry, after.entry, currencies),
      ),
  });
}

function conditionWords(condition: Condition, currency: string): string {
  const rows = condition.criteria.map((row) => rowWords(row, currency)).join('; ');
  const said = rows === '' ? 'without rows' : rows;
  const asked = listWords(conditionTests(condition).map((use) => algorithmWords(use, currency)));
  return `condition ${condition.priority} ${asked}, ${said}`;
}

/** Further tests pair by what they ask, then by their algorithm; their order says nothing. */
const TEST_PASSES = [canonicalJson, ({ code }: AlgorithmUse) => code];

function furtherTestChanges(
  old: At<Condition>,
  current: At<Condition>,
  subject: string,
  currencies: Currencies,
): readonly StrategyChange[] {
  const oldPath = [...old.path, 'and'];
  const newPath = [...current.path, 'and'];
  const named = (use: AlgorithmUse, currency: string) =>
    `${subject}, further test ${algorithmWords(use, currency)}`;
  return matchEntries(old.entry.and ?? [], current.entry.and ?? [], TEST_PASSES, {
    added: ({ entry, index }) => [added(pointerOf(...newPath, index), named(entry, currencies[1]))],
    removed: ({ entry, index }) => [
      removed(pointerOf(...oldPath, index), named(entry, currencies[0])),
    ],
    both: (before, after) =>
      algorithmChanges(
        [...newPath, after.index],
        `${subject}, further test ${after.index + 1}`,
        before.entry,
        after.entry,
        currencies,
      ),
  });
}

function sameConditionChanges(
  old: At<Condition>,
  current: At<Condition>,
  control: string,
  currencies: Currencies,
): readonly StrategyChange[] {
  const { entry, path } = current;
  const subject = `${control}, ${entry.algorithm.code}`;
  const priority = {
    name: 'priority',
    label: 'priority',
    old: String(old.entry.priority),
    new: String(entry.priority),
  };
  return [
    ...memberChanges(path, subject, [priority]),
    ...algorithmChanges(
      [...path, 'algorithm'],
      `${control}, condition ${entry.priority}`,
      old.entry.algorithm,
      entry.algorithm,
      currencies,
    ),
    ...furtherTestChanges(old, current, `${control}, condition ${entry.priority}`, currencies),
    ...rowChanges(old, current, subject, currencies),
  ];
}

function conditionChanges(
  old: At<ClassControl>,
  current: At<ClassControl>,
  currencies: Currencies,
): readonly StrategyChange[] {
  const oldPath = [...old.path, 'conditions'];
  const newPath = [...current.path, 'conditions'];
  const control = current.entry.code;
  return matchEntries(old.entry.conditions, current.entry.conditions, CONDITION_PASSES, {
    added: ({ entry, index }) => [
      added(pointerOf(...newPath, index), `${control}, ${conditionWords(entry, currencies[1])}`),
    ],
    removed: ({ entry, index }) => [
      removed(pointerOf(...oldPath, index), `${control}, ${conditionWords(entry, currencies[0])}`),
    ],
    both: (before, after) =>
      sameConditionChanges(
        { entry: before.entry, path: [...oldPath, before.index] },
        { entry: after.entry, path: [...newPath, after.index] },
        control,
        currencies,
      ),
  });
}

function controlWords(control: ClassControl): string {
  const { code, division, collectionClass, debtClass, conditions } = control;
  return `Class control ${code} for division ${division}, class ${collectionClass}, debt class ${debtClass}, ${countWords(conditions.length, 'condition')}`;
}

function controlMembers(old: ClassControl, current: ClassControl) {
  const member = (
    name: 'code' | 'title' | 'division' | 'collectionClass' | 'debtClass',
    label: string,
  ) => ({
    name,
    label,
    old: old[name],
    new: current[name],
  });
  return [
    member('code', 'code'),
    member('title', 'title'),
    member('division', 'division'),
    member('collectionClass', 'collection class'),
    member('debtClass', 'debt class'),
  ];
}

/** Class controls by code or cell, their conditions by algorithm, their rows by priority. */
export function controlChanges(old: Strategy, current: Strategy): readonly StrategyChange[] {
  const currencies = [old.currency, current.currency] as const;
  const path = (index: number) => ['classControls', index];
  return matchEntries(old.classControls, current.classControls, CONTROL_PASSES, {
    added: ({ entry, index }) => [added(pointerOf(...path(index)), controlWords(entry))],
    removed: ({ entry, index }) => [removed(pointerOf(...path(index)), controlWords(entry))],
    both: (before, after) => [
      ...memberChanges(
        path(after.index),
        `Class control ${after.entry.code}`,
        controlMembers(before.entry, after.entry),
      ),
      ...conditionChanges(
        { entry: before.entry, path: path(before.index) },
        { entry: after.entry, path: path(after.index) },
        currencies,
      ),
    ],
  });
}

/** Template codes that the same criteria row uses in the old and in the new strategy, where they differ. */
export function replacedTemplates(
  old: Strategy,
  current: Strategy,
): readonly (readonly [string, string])[] {
  const nothing = { added: () => [], removed: () => [] };
  type Pair = readonly [string, string];
  return matchEntries<ClassControl, Pair>(
    old.classControls,
    current.classControls,
    CONTROL_PASSES,
    {
      ...nothing,
      both: (a, b) =>
        matchEntries<Condition, Pair>(a.entry.conditions, b.entry.conditions, CONDITION_PASSES, {
          ...nothing,
          both: (c, d) =>
            matchEntries<CriteriaRow, Pair>(c.entry.criteria, d.entry.criteria, ROW_PASSES, {
              ...nothing,
              both: (e, f) =>
                e.entry.template === f.entry.template ? [] : [[e.entry.template, f.entry.template]],
            }),
        }),
    },
  );
}
