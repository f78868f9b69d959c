import { expect, it } from 'vitest';
import { at } from '../base/assert.ts';
import { controlSheets } from './control-sheets.ts';
import { defaultStrategies } from './default-strategies.ts';

const strategy = at(defaultStrategies(), 0);

/** Lines of a sheet, its head apart. */
function linesOf(fileName: string): readonly string[] {
  const [, ...lines] = (controlSheets(strategy).get(fileName) ?? '').trimEnd().split('\n');
  return lines;
}

it('has the control tables in the order of set-up', () => {
  expect([...controlSheets(strategy).keys()]).toEqual([
    '00-strategy.csv',
    '01-collection-class.csv',
    '02-debt-class.csv',
    '03-debt-class-algorithm.csv',
    '04-collection-event-type.csv',
    '05-collection-process-template.csv',
    '06-collection-process-template-event.csv',
    '07-collection-class-control.csv',
    '08-collection-class-control-criteria.csv',
  ]);
  expect(linesOf('00-strategy.csv')).toEqual([
    `${strategy.name},${strategy.version},${strategy.currency}`,
  ]);
});

it('has a record for each class, algorithm, event type, step, control and criteria row', () => {
  const { classControls, debtClasses, eventTypes, processTemplates } = strategy;
  const plugged = debtClasses.filter((row) => row.overrideArrearsAlgorithm !== null).length;
  expect(linesOf('03-debt-class-algorithm.csv')).toHaveLength(2 * debtClasses.length + plugged);
  expect(linesOf('04-collection-event-type.csv')).toHaveLength(eventTypes.length);
  const steps = processTemplates.flatMap(({ code, events }) =>
    events.map((event) => `${code},${event.sequence},${event.eventType},${event.dayOffset}`),
  );
  expect(linesOf('06-collection-process-template-event.csv')).toEqual(steps);
  expect(linesOf('07-collection-class-control.csv')).toHaveLength(classControls.length);
  const rows = classControls.flatMap(({ conditions }) =>
    conditions.flatMap(({ criteria }) => criteria.map(({ template }) => template)),
  );
  const written = linesOf('08-collection-class-control-criteria.csv');
  expect(written.map((line) => line.split(',').at(-1))).toEqual(rows);
});

it('refers only to what an earlier sheet has', () => {
  const types = linesOf('04-collection-event-type.csv').map((line) => line.split(',')[0]);
  for (const line of linesOf('06-collection-process-template-event.csv'))
    expect(types).toContain(line.split(',')[2]);
});
