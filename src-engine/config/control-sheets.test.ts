import { expect, it } from 'vitest';
import { at } from '../base/assert.ts';
import { controlSheets } from './control-sheets.ts';
import { defaultStrategies, exampleLadders } from './default-strategies.ts';
import type { Strategy } from './strategy-schema.ts';

const strategy = at(defaultStrategies(), 0);
const [utility, telecom] = exampleLadders();

/** Lines of a sheet, its head apart. */
function linesOf(fileName: string, of: Strategy = strategy): readonly string[] {
  const [, ...lines] = (controlSheets(of).get(fileName) ?? '').trimEnd().split('\n');
  return lines;
}

/** The values of the first column, or of another one. */
function columnOf(fileName: string, of: Strategy, column = 0): readonly (string | undefined)[] {
  return linesOf(fileName, of).map((line) => line.split(',').at(column));
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
    '09-severance-event-type.csv',
    '10-severance-process-template.csv',
    '11-severance-process-template-event.csv',
    '12-severance-process-template-event-dependency.csv',
    '13-write-off-debt-class.csv',
    '14-sa-type.csv',
    '15-sa-type-severance-criteria.csv',
    '16-collection-agency.csv',
    '17-write-off-event-type.csv',
    '18-write-off-process-template.csv',
    '19-write-off-process-template-event.csv',
    '20-write-off-control.csv',
    '21-write-off-control-algorithm.csv',
    '22-write-off-control-criteria.csv',
    '23-champion-challenger-option.csv',
  ]);
  expect(linesOf('00-strategy.csv')).toEqual([
    `${strategy.name},${strategy.version},${strategy.currency}`,
  ]);
});

it('has a record for each class, algorithm, step, control and criteria row', () => {
  const { classControls, debtClasses, processTemplates } = strategy;
  const plugged = debtClasses.filter((row) => row.overrideArrearsAlgorithm !== null).length;
  expect(linesOf('03-debt-class-algorithm.csv')).toHaveLength(2 * debtClasses.length + plugged);
  const steps = processTemplates.flatMap(({ code, events }) =>
    events.map((event) => `${code},${event.sequence},${event.eventType},${event.dayOffset}`),
  );
  expect(linesOf('06-collection-process-template-event.csv')).toEqual(steps);
  expect(linesOf('07-collection-class-control.csv')).toHaveLength(classControls.length);
  const rows = classControls.flatMap(({ conditions }) =>
    conditions.flatMap(({ criteria }) => criteria.map(({ template }) => template)),
  );
  expect(columnOf('08-collection-class-control-criteria.csv', strategy, -1)).toEqual(rows);
});

it.each([
  ['04-collection-event-type.csv', '06-collection-process-template-event.csv'],
  ['09-severance-event-type.csv', '11-severance-process-template-event.csv'],
  ['17-write-off-event-type.csv', '19-write-off-process-template-event.csv'],
])('%s has the event types of %s, and no other that a step refers to', (types, steps) => {
  for (const of of [strategy, utility, telecom]) {
    const known = columnOf(types, of);
    expect(known).toEqual(expect.arrayContaining([...columnOf(steps, of, 2)]));
    const elsewhere = ['06-collection', '11-severance', '19-write-off']
      .map((name) => `${name}-process-template-event.csv`)
      .filter((name) => name !== steps)
      .flatMap((name) => columnOf(name, of, 2))
      .filter((type) => !columnOf(steps, of, 2).includes(type));
    expect(known.filter((type) => elsewhere.includes(type))).toEqual([]);
  }
});

it('an event type that no step refers to stands where its algorithm could be a step', () => {
  const spare = (code: string, algorithm: string) => ({
    ...{ code, title: '', algorithm: { code: algorithm, parameters: {} }, unitCostMinor: 0 },
  });
  const eventTypes = [spare('SPARE-SMS', 'SEND_SMS'), spare('SPARE-OFF', 'WRITE_OFF')];
  const of = { ...strategy, eventTypes: [...strategy.eventTypes, ...eventTypes] };
  const sheets = ['04-collection', '09-severance', '17-write-off'].map((name) =>
    columnOf(`${name}-event-type.csv`, of).filter((type) => type?.startsWith('SPARE')),
  );
  expect(sheets).toEqual([['SPARE-SMS'], ['SPARE-SMS'], ['SPARE-SMS', 'SPARE-OFF']]);
});

it('writes the severance of the utility ladder: what reconnects first, then what each event waits for', () => {
  const sheets = controlSheets(utility);
  expect(sheets.get('10-severance-process-template.csv')).toBe(
    [
      'template,description,version,auto_cancel,agreement_cancel_algorithm,parameters,post_cancel_reconnect_template',
      'REC-STD,Reconnect,1,N,,,',
      'SEV-STD,"Warn, disconnect, expire",1,Y,,,REC-STD',
      'REC-REMOTE,Reconnect by remote meter,1,N,,,',
      'SEV-REMOTE,The same by remote meter,1,Y,,,REC-REMOTE',
      'SEV-LIFE,"Life support: people, never a disconnection",1,Y,,,',
      'SEV-MASTER,Master meter: people first,1,Y,,,',
      '',
    ].join('\n'),
  );
  const ofStandard = (name: string) =>
    linesOf(name, utility).filter((line) => line.startsWith('SEV-STD,'));
  expect(ofStandard('11-severance-process-template-event.csv')).toEqual([
    'SEV-STD,10,SV-WARN,0',
    'SEV-STD,20,SV-CUT,2',
    'SEV-STD,30,SV-TODO,0',
    'SEV-STD,40,SV-LETTER,0',
    'SEV-STD,50,SV-EXPIRE,10',
  ]);
  expect(ofStandard('12-severance-process-template-event-dependency.csv')).toEqual([
    'SEV-STD,20,10',
    'SEV-STD,30,20',
    'SEV-STD,40,20',
    'SEV-STD,50,20',
  ]);
  expect(sheets.get('15-sa-type-severance-criteria.csv')).toBe(
    [
      'sa_type,priority,algorithm,parameters,severance_process_template',
      '*,10,SV CRIT LS,scope=BOTH,SEV-LIFE',
      '*,20,SV CRIT MMSA,,SEV-MASTER',
      '*,30,SV CRIT RMT,,SEV-REMOTE',
      '*,90,SV CRIT DFLT,,SEV-STD',
      '',
    ].join('\n'),
  );
});

it('templates that reconnect each other in a ring are each written once', () => {
  const [first, second] = [at(utility.severanceTemplates, 0), at(utility.severanceTemplates, 1)];
  const severanceTemplates = [
    { ...first, reconnectTemplate: second.code },
    { ...second, reconnectTemplate: first.code },
  ];
  const of = { ...utility, severanceTemplates };
  expect(columnOf('10-severance-process-template.csv', of)).toEqual([second.code, first.code]);
});

it('writes SA types with their write-off debt class, and the class once', () => {
  expect(linesOf('13-write-off-debt-class.csv', telecom)).toEqual(['CONSUMER']);
  expect(linesOf('14-sa-type.csv', telecom)).toEqual(['*,CONSUMER,14,200,800,LOW']);
  expect(linesOf('13-write-off-debt-class.csv', strategy)).toEqual([]);
  expect(linesOf('14-sa-type.csv', strategy)).toEqual(['*,,21,0,0,']);
});

it('writes the write-off of the telecom ladder: agencies, templates, controls with attempts and criteria', () => {
  expect(linesOf('16-collection-agency.csv', telecom)).toEqual([
    'AGENCY-X,Agency X,Y,2500,2500',
    'AGENCY-Y,Agency Y,Y,2500,2500',
  ]);
  expect(linesOf('18-write-off-process-template.csv', telecom)).toEqual([
    'T1-WO-STD,"Agency; write-off at 180 days past due, of high risk at 150",1',
    'T1-WO-MED,Agency; write-off at 180 days past due of medium risk,1',
  ]);
  expect(linesOf('19-write-off-process-template-event.csv', telecom)).toEqual([
    'T1-WO-STD,10,AGENCY,0',
    'T1-WO-STD,20,RECALL,90',
    'T1-WO-STD,30,WRITE-OFF,90',
    'T1-WO-MED,10,AGENCY,0',
    'T1-WO-MED,20,RECALL,105',
    'T1-WO-MED,30,WRITE-OFF,105',
  ]);
  expect(linesOf('20-write-off-control.csv', telecom)).toEqual([
    'T1-WO,Terminated contracts,*,CONSUMER,0',
  ]);
  expect(linesOf('21-write-off-control-algorithm.csv', telecom)).toEqual([
    'T1-WO,1,WO TRANSFER,sameDebtClassOnly=true',
    'T1-WO,2,WO WRITE DOWN,upToMinor=200',
    'T1-WO,3,WO REFUND,fromMinor=201',
  ]);
  expect(linesOf('22-write-off-control-criteria.csv', telecom)).toEqual([
    'T1-WO,10,WO CRIT RISK,riskCategory=MEDIUM,T1-WO-MED',
    'T1-WO,90,WO CRIT DFLT,,T1-WO-STD',
  ]);
});

it('the options of live tests had no control sheet, though they are keyed in like the rest', () => {
  const test = { champion: 'U1-STD', challenger: 'U1-SOFT', unit: 'ACCOUNT' as const };
  const championChallenger = [
    { ...test, id: 'T1', shareBasisPoints: 2_000, effectiveFrom: null, effectiveTo: null },
    {
      ...{ ...test, id: 'T2', shareBasisPoints: 1_250, unit: 'PROCESS' as const },
      ...{ effectiveFrom: '2026-04-01', effectiveTo: '2026-07-01' },
    },
  ];
  expect(linesOf('23-champion-challenger-option.csv', { ...strategy, championChallenger })).toEqual(
    [
      'T1,U1-STD,U1-SOFT,2000,,,ACCOUNT,U1-STD$U1-SOFT$20',
      'T2,U1-STD,U1-SOFT,1250,2026-04-01,2026-07-01,PROCESS,',
    ],
  );
});

it('a name that begins like a formula is text in the sheets', () => {
  expect(linesOf('00-strategy.csv', { ...strategy, name: '=cmd()' })).toEqual([
    `'=cmd(),${strategy.version},${strategy.currency}`,
  ]);
});
