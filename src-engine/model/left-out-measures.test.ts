import { expect, test } from 'vitest';
import { MEASURES } from './comparison.ts';
import { leftOutMeasures } from './left-out-measures.ts';

function without(...left: readonly string[]) {
  return {
    measures: MEASURES.filter((id) => !left.includes(id)).map((measure) => ({ measure })),
  };
}

test('names what is left out, in the order of the comparison, and says nothing of a whole one', () => {
  expect(leftOutMeasures(without())).toBeNull();
  expect(leftOutMeasures(without('rollRate'))).toBe(
    'Left out, as an arm has nothing to work it out from: Roll rate, 31–60 to 61–90.',
  );
  expect(leftOutMeasures(without('vulnerableCutShare', 'rollRate'))).toBe(
    'Left out, as an arm has nothing to work them out from: Roll rate, 31–60 to 61–90; Vulnerable share of cuts.',
  );
});
