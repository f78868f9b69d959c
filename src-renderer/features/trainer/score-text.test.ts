import { expect, test } from 'vitest';
import type { PlacedStep } from './placed-steps.ts';
import { scoreText } from './score-text.ts';

const asked = (...right: readonly boolean[]) =>
  ({ choices: right.map((isRight) => ({ text: '', isRight })) }) as unknown as PlacedStep;

test('counts the questions that were answered right at their last choice, and says nothing before one was chosen', () => {
  const steps = [asked(), asked(true, false), asked(), asked(false, true)];
  expect(scoreText(steps, {})).toBe('');
  expect(scoreText(steps, { 1: 0 })).toBe('1 of 2 questions with a choice answered right.');
  expect(scoreText(steps, { 1: 1, 3: 1 })).toBe('1 of 2 questions with a choice answered right.');
  expect(scoreText(steps, { 1: 0, 3: 1 })).toBe('2 of 2 questions with a choice answered right.');
});
