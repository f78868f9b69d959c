import { findAlgorithm } from '../../../../src-engine/algorithms/registry.ts';
import { conditionTests } from '../../../../src-engine/config/condition-tests.ts';
import type {
  AlgorithmUse,
  CriteriaRow,
  Strategy,
} from '../../../../src-engine/config/strategy-schema.ts';
import { formatMoney } from '../../../format/money.ts';
import { checkOrder } from '../edit/criteria-edits.ts';
import { parametersText } from './parameter-text.ts';

/** "more than $60.00 at least 10 d old": the test of a criteria row (domain.md 3.5, strict on the amount). */
export function rowTest(row: CriteriaRow, currency: string): string {
  return `more than ${formatMoney(row.minAmountMinor, currency)} at least ${row.minAgeDays} d old`;
}

/** "Balance of the account above $500.00", "560": what a test asks, beside the name of its algorithm. */
export function askedWords(algorithm: AlgorithmUse, currency: string): string {
  const spec = findAlgorithm('collection-condition', algorithm.code);
  return phraseOf(algorithm, currency) ?? parametersText(spec, algorithm.parameters, currency);
}

/** Null where the algorithm has no phrase. A draft may hold parameters that it refuses: they are told one by one. */
function phraseOf({ code, parameters }: AlgorithmUse, currency: string): string | null {
  const spec = findAlgorithm('collection-condition', code);
  if (spec?.phrase === undefined || !spec.parameters.safeParse(parameters).success) return null;
  return spec.phrase(parameters, (minor) => formatMoney(minor, currency));
}

/** "Risk category is PROTECTED", "Default": one test of a condition as people name it. */
export function conditionName(algorithm: AlgorithmUse, currency: string): string {
  const spec = findAlgorithm('collection-condition', algorithm.code);
  if (spec === undefined) return algorithm.code;
  const phrase = phraseOf(algorithm, currency);
  if (phrase !== null) return phrase;
  const value = parametersText(spec, algorithm.parameters, currency);
  return value === '' ? spec.title : `${spec.title} ${value}`;
}

/** "Credit rating below 560 and On budget billing": all that a condition asks. */
export function conditionWords(
  condition: Parameters<typeof conditionTests>[0],
  currency: string,
): string {
  return conditionTests(condition)
    .map((use) => conditionName(use, currency))
    .join(' and ');
}

/** One criteria row that starts a template, with where it stands. */
export interface EntryRow {
  readonly pointer: string;
  readonly control: string;
  readonly condition: string;
  readonly priority: number;
  readonly test: string;
}

/** Every criteria row that starts the template, in the order in which rows are checked. */
export function entryRows(strategy: Strategy, template: string): readonly EntryRow[] {
  return strategy.classControls.flatMap((control, c) =>
    checkOrder(control.conditions).flatMap((n) => {
      const condition = control.conditions[n];
      if (condition === undefined) return [];
      return checkOrder(condition.criteria).flatMap((r) => {
        const row = condition.criteria[r];
        return row === undefined || row.template !== template
          ? []
          : [
              {
                pointer: `/classControls/${c}/conditions/${n}/criteria/${r}`,
                control: control.title === '' ? control.code : control.title,
                condition: conditionWords(condition, strategy.currency),
                priority: row.priority,
                test: rowTest(row, strategy.currency),
              },
            ];
      });
    }),
  );
}
