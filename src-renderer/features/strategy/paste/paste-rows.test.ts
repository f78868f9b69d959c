import { expect, it } from 'vitest';
import { sampleStrategy } from '../sample-strategy.ts';
import { pasteTarget } from './paste-target.ts';
import { readRows } from './read-rows.ts';
import { rowsOf } from './rows-of.ts';

const strategy = sampleStrategy();
const steps = { kind: 'steps', template: 0 } as const;
const criteria = { kind: 'criteria', control: 0, condition: 0 } as const;

it('takes back what Copy rows gives, heads left out', () => {
  for (const target of [steps, criteria]) {
    const text = rowsOf(strategy, target);
    const lines = readRows(text, target, strategy);
    expect(lines.map(({ problem }) => problem)).toEqual(lines.map(() => ''));
    expect(lines).toHaveLength(text.trim().split('\n').length - 1);
  }
});

it('says of each row what is wrong with it, with the cell', () => {
  const template = strategy.processTemplates[0]?.code ?? '';
  const type = strategy.eventTypes[0]?.code ?? '';
  const problems = (text: string, target: typeof steps | typeof criteria) =>
    readRows(text, target, strategy).map(({ problem }) => problem);
  expect(problems(`NOPE\t3\n${type}\tsoon\n${type}\t-1\n${type}\t12 d`, steps)).toEqual([
    '“NOPE” is no event type of this strategy.',
    '“soon” is no day: use a whole number from 0 to 9999.',
    '“-1” is no day: use a whole number from 0 to 9999.',
    '',
  ]);
  expect(
    problems(
      `\t60,00\t21\t${template}\nx\t60\t21\t${template}\n10\tmuch\t21\t${template}\n10\t60\t21\tNONE`,
      criteria,
    ),
  ).toEqual([
    '',
    '“x” is no priority: use a whole number from 0 to 9999, or leave it empty.',
    `“much” is no amount of ${strategy.currency}.`,
    '“NONE” is no process template of this strategy.',
  ]);
});

it('goes into the template on show, or the condition that leaves no doubt', () => {
  expect(pasteTarget({ strategy, selected: '' }, 'templates')).toEqual(steps);
  expect(
    pasteTarget({ strategy, selected: '/classControls/0/conditions/0/criteria/0' }, 'controls'),
  ).toEqual(criteria);
  expect(pasteTarget({ strategy, selected: '' }, 'guardrails')).toBeNull();
});
