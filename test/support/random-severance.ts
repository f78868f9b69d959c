import type { AlgorithmUse, Strategy } from '../../src-engine/config/strategy-schema.ts';
import { Choices } from './random-portfolio.ts';
import {
  agreementType,
  eventType,
  fieldActivity,
  type Row,
  type Step,
  severanceTemplate,
} from './severance-rules.ts';

type SeveranceRules = Pick<Strategy, 'eventTypes' | 'agreementTypes' | 'severanceTemplates'>;

const ROWS: readonly [Row, ...Row[]] = [
  ['SV CRIT LS', 'SV-SOFT', { scope: 'BOTH' }],
  ['SV CRIT LS', 'SV-RANDOM', { scope: 'PERSON' }],
  ['SV CRIT MMSA', 'SV-SOFT'],
  ['SV CRIT RMT', 'SV-RANDOM'],
  ['SV CRIT SUB', 'SV-SOFT'],
  ['SV CRIT VUL', 'SV-SOFT'],
  ['SV CRIT SL', 'SV-RANDOM', { scope: 'PREMISE' }],
];

function work(activity: string, choices: Choices): AlgorithmUse {
  return fieldActivity(activity, {
    remote: choices.chance(0.3),
    dispatchWorkdaysBefore: choices.int(0, 2),
    notOnFridays: choices.chance(0.5),
    notOnWeekends: choices.chance(0.5),
    notOnHolidayEves: choices.chance(0.5),
  });
}

/** Steps that wait for any of those before them. */
function steps(types: readonly [string, ...string[]], choices: Choices): Step[] {
  return Array.from({ length: choices.int(2, 7) }, (_, index): Step => {
    const before = Array.from({ length: index }, (_unused, other) => (other + 1) * 10);
    const dependsOn = before.filter(() => choices.chance(0.5));
    return [(index + 1) * 10, choices.pick(types), dependsOn, choices.pick([0, 0, 1, 2, 5, 10])];
  });
}

/** Rules of severance with every kind of step, criterion and ending; different for each seed. */
export function randomSeverance(seed: number): SeveranceRules {
  const choices = new Choices(seed + 66_000_000);
  const cost = () => choices.int(0, 400);
  const eventTypes = [
    eventType('SV-WARN', work('WARN', choices), cost()),
    eventType('SV-CUT', work('CUT', choices), cost()),
    eventType('SV-RECONNECT', work('RECONNECT', choices), cost()),
    eventType('SV-BAR', work('HARD_BAR', choices), cost()),
    eventType('SV-OPEN', work('RESTORE', choices), cost()),
    eventType('SV-EXPIRE', { code: 'EXPIRE_AGREEMENT', parameters: {} }, cost()),
    eventType('SV-OTHERS', { code: 'SEVER_OTHERS', parameters: {} }, cost()),
    eventType('SV-BREAK', { code: 'BREAK_ARRANGEMENT', parameters: {} }, cost()),
    eventType(
      'SV-LETTER',
      {
        code: 'SEND_LETTER',
        parameters: { letter: 'L1', contactClass: 'COLLECTION', contactType: 'L1' },
      },
      cost(),
    ),
    eventType('SV-TODO', { code: 'CREATE_TODO', parameters: { toDoType: 'T', role: 'R' } }, cost()),
    eventType(
      'SV-NOMINATE',
      {
        code: 'COLL EVT SEV',
        parameters: { primaryService: 'GAS', secondaryService: choices.pick([null, 'ELECTRIC']) },
      },
      cost(),
    ),
  ];
  const own = choices.pick<AlgorithmUse | null>([
    null,
    { code: 'COLL CC CPSA', parameters: { thresholdMinor: choices.int(0, 3000) } },
  ]);
  const rows = ROWS.filter(() => choices.chance(0.4));
  const last: readonly Row[] = choices.chance(0.8) ? [['SV CRIT DFLT', 'SV-STD']] : [];
  return {
    eventTypes,
    agreementTypes: [
      agreementType('*', [...rows, ...last], { finalBillDueDays: choices.pick([0, 14]) }),
      ...(choices.chance(0.4) ? [agreementType('GAS', [['SV CRIT DFLT', 'SV-RANDOM']])] : []),
    ],
    severanceTemplates: [
      severanceTemplate(
        'SV-STD',
        [
          [10, 'SV-WARN', [], 0],
          [20, 'SV-CUT', [10], 2],
          [30, 'SV-LETTER', [20], 0],
          [40, 'SV-OTHERS', [20], choices.pick([3, 30])],
          [50, 'SV-EXPIRE', [20], 10],
        ],
        { reconnectTemplate: choices.pick(['SV-REC', null]), agreementCancelAlgorithm: own },
      ),
      severanceTemplate('SV-SOFT', [
        [10, 'SV-TODO', [], 0],
        [20, 'SV-WARN', [10], 5],
        [30, 'SV-CUT', [20], 3],
        [40, 'SV-BREAK', [], 4],
      ]),
      severanceTemplate(
        'SV-RANDOM',
        steps(
          [
            'SV-WARN',
            'SV-CUT',
            'SV-BAR',
            'SV-OPEN',
            'SV-LETTER',
            'SV-OTHERS',
            'SV-EXPIRE',
            'SV-BREAK',
          ],
          choices,
        ),
        { reconnectTemplate: 'SV-REC', autoCancel: choices.chance(0.8) },
      ),
      severanceTemplate(
        'SV-REC',
        [
          [10, 'SV-RECONNECT', [], 0],
          [20, 'SV-LETTER', [10], 0],
        ],
        { autoCancel: false },
      ),
    ],
  };
}
