import { expect, test } from 'vitest';
import { LESSONS } from './lesson.ts';

test('every question has its answer, and none asks for what the same step tells', () => {
  for (const { question, answer, text } of LESSONS.flatMap(({ steps }) => steps)) {
    expect(question === undefined).toBe(answer === undefined);
    if (answer !== undefined) expect(text).not.toContain(answer);
  }
});

test('no text of a lesson that is told from the run has a figure of its own', () => {
  // The first lesson has none either; 95 is the level of every interval, 1 the replication of the swap set.
  for (const { id, steps } of LESSONS) {
    for (const { text, question = '', answer = '', choices = [] } of steps) {
      const all = [text, question, answer, ...choices.map((choice) => choice.text)].join(' ');
      const own = all.replace(/\{[^}]*\}|95 %|replication 1/g, '').match(/\d+/g) ?? [];
      expect(own, id).toEqual([]);
    }
  }
});

test('a step that shows the class its own run comes after the one that asks for it', () => {
  for (const { id, steps } of LESSONS) {
    const own = steps.findIndex(({ at }) => 'run' in at && at.run === 'own');
    const asked = steps.findIndex(({ runs }) => runs !== undefined);
    expect(own === -1 ? asked : asked < own, id).toBe(own === -1 ? -1 : true);
  }
});
