import { countWords } from '../../base/count-words.ts';
import { type Failure, failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { type NumericField, numericFields } from '../../config/numeric-fields.ts';
import { nearestName } from '../../config/parse/nearest-name.ts';
import type { Strategy } from '../../config/strategy-schema.ts';
import type { SweepVariable, SweptVariable } from '../../model/sweep.ts';

const MOST_VALUES = 1000;
const MOST_VARIABLES = 10;

function bad(message: string, where: string, hint: string): Result<never, Failure> {
  return err(failure('bad-argument', message, where, hint));
}

function unknownField(fields: readonly NumericField[], pointer: string): Result<never, Failure> {
  const pointers = fields.map((field) => field.pointer);
  const near = nearestName(pointer, pointers);
  const hint =
    near === null
      ? 'Choose one of the numbers of the strategy; cslab sweep --fields lists them.'
      : `Did you mean ${near}?`;
  return bad('The strategy has no such number.', pointer, hint);
}

function swept(
  fields: readonly NumericField[],
  { pointer, from, to, step }: SweepVariable,
): Result<SweptVariable, Failure> {
  const field = fields.find((one) => one.pointer === pointer);
  if (field === undefined) return unknownField(fields, pointer);
  if (field.unit === 'version')
    return bad(
      'A version names the strategy and changes nothing in a run.',
      pointer,
      'Choose another number.',
    );
  if (![from, to, step].every(Number.isSafeInteger) || from > to || step < 1)
    return bad(
      `${from} to ${to} by ${step} is no list of values.`,
      pointer,
      'Use whole numbers: from at most to, and a step of at least 1.',
    );
  if (from < field.minimum || to > field.maximum)
    return bad(
      `Its values may be ${field.minimum} to ${field.maximum}, not ${from} to ${to}.`,
      pointer,
      'Choose values within these bounds.',
    );
  const count = Math.floor((to - from) / step) + 1;
  if (count > MOST_VALUES)
    return bad(
      `${from} to ${to} by ${step} makes ${countWords(count, 'value')}; ${MOST_VALUES} are possible.`,
      pointer,
      'Use a larger step.',
    );
  const values = Array.from({ length: count }, (_, index) => from + index * step);
  return ok({ pointer, from, to, step, unit: field.unit, championValue: field.value, values });
}

/** The variables of a sweep checked against the champion, with their values; the first misuse fails. */
export function sweptVariables(
  champion: Strategy,
  variables: readonly SweepVariable[],
): Result<readonly SweptVariable[], Failure> {
  if (variables.length < 1 || variables.length > MOST_VARIABLES)
    return bad(
      `A sweep moves 1 to ${MOST_VARIABLES} numbers, not ${variables.length}.`,
      '',
      'Choose which numbers of the strategy to vary.',
    );
  const fields = numericFields(champion);
  const result: SweptVariable[] = [];
  for (const variable of variables) {
    if (result.some((other) => other.pointer === variable.pointer))
      return bad('This number is varied twice.', variable.pointer, 'Keep one of the two.');
    const one = swept(fields, variable);
    if (!one.ok) return one;
    result.push(one.value);
  }
  return ok(result);
}
