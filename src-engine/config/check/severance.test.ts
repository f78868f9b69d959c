import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publishedSeverance } from '../../../test/support/published-severance.ts';
import { agreementType, severanceTemplate } from '../../../test/support/severance-rules.ts';
import type { Strategy } from '../strategy-schema.ts';
import { checkSeverance } from './severance.ts';

const PLAIN = publishedSeverance({
  criteria: [
    ['SV CRIT LS', 'LIFE', { scope: 'BOTH' }],
    ['SV CRIT DFLT', 'STD'],
  ],
});

type Steps = Parameters<typeof severanceTemplate>[1];

/** The plain strategy whose STD template has other steps. */
function withSteps(steps: Steps): Strategy {
  const [, ...others] = PLAIN.severanceTemplates;
  const changed = severanceTemplate('STD', steps, { reconnectTemplate: 'REC' });
  return { ...PLAIN, severanceTemplates: [changed, ...others] };
}

function withCriteria(rows: Parameters<typeof agreementType>[1]): Strategy {
  return { ...PLAIN, agreementTypes: [agreementType('*', rows)] };
}

function withReconnect(changes: Partial<Strategy['severanceTemplates'][number]>): Strategy {
  const [std, life, rec] = PLAIN.severanceTemplates;
  if (std === undefined || life === undefined || rec === undefined) throw new Error('three');
  return { ...PLAIN, severanceTemplates: [std, life, { ...rec, ...changes }] };
}

/** Severity, code and pointer; the sentence; the mend; the strategy. */
const CASES: readonly [string, string, string, Strategy][] = [
  [
    'error dependency-cycle /severanceTemplates/0/events/0/dependsOn',
    'Steps of STD wait for each other and never begin: 10 → 20 → 10.',
    'Let one of them wait for an earlier step, or for none.',
    withSteps([
      [10, 'WARN', [20], 0],
      [20, 'CUT', [10], 2],
      [30, 'TODO', [], 0],
    ]),
  ],
  [
    'error dependency-cycle /severanceTemplates/0/events/0/dependsOn',
    'Steps of STD wait for each other and never begin: 10 → 10.',
    'Let one of them wait for an earlier step, or for none.',
    withSteps([[10, 'WARN', [10], 0]]),
  ],
  [
    'error dependency-unknown /severanceTemplates/0/events/1/dependsOn/0',
    'Step 20 of STD waits for step 15, which does not exist.',
    'Steps: 10, 20.',
    withSteps([
      [10, 'WARN', [], 0],
      [20, 'CUT', [15], 2],
    ]),
  ],
  [
    'error severance-criterion-unreachable /agreementTypes/0/severanceCriteria/1',
    'Row 20 of agreement type * is never reached: row 10 is always true.',
    'Give the default criterion the highest number.',
    withCriteria([
      ['SV CRIT DFLT', 'STD'],
      ['SV CRIT LS', 'LIFE', { scope: 'BOTH' }],
    ]),
  ],
  [
    'warning severance-default-missing /agreementTypes/0/severanceCriteria',
    'Agreement type * has no default criterion: an agreement that meets no row is not severed, and a To Do is raised.',
    'Add a last row with SV CRIT DFLT.',
    withCriteria([['SV CRIT MMSA', 'STD']]),
  ],
  [
    'error reconnect-auto-cancel /severanceTemplates/0/reconnectTemplate',
    'REC reconnects and must run to its end, but a payment may cancel it.',
    'Set autoCancel of REC to false.',
    withReconnect({ autoCancel: true }),
  ],
  [
    'warning reconnect-without-work /severanceTemplates/0/reconnectTemplate',
    'REC has no field activity RECONNECT: the service stays off.',
    'Add a step that reconnects.',
    withReconnect({
      events: [{ sequence: 10, eventType: 'LETTER', dependsOn: [], dayOffset: 0 }],
    }),
  ],
  [
    'warning severance-rules-missing /eventTypes/0',
    'Event type EVENT-1 starts severance, but no agreement type has severance criteria: nothing is severed.',
    'Add an agreement type * with a default criterion and a severance template.',
    { ...PLAIN, agreementTypes: [] },
  ],
  [
    'warning severance-not-suppressed /classControls/0/conditions',
    'Control CTRL starts severance (STD), but has no COLL COND SEV: while a service is severed, its debt is collected again.',
    'Add COLL COND SEV as the first condition, with an empty list of criteria.',
    {
      ...PLAIN,
      classControls: PLAIN.classControls.map((control) => ({
        ...control,
        conditions: control.conditions.filter(
          ({ algorithm }) => algorithm.code !== 'COLL COND SEV',
        ),
      })),
    },
  ],
];

describe('checkSeverance', () => {
  it('finds nothing in the published templates', () => {
    expect(checkSeverance(PLAIN)).toEqual([]);
  });

  it.each(CASES)('%s: %s', (expected, message, hint, strategy) => {
    const found = checkSeverance(strategy).map((problem) => ({
      line: `${problem.severity} ${problem.code} ${problem.pointer}`,
      message: problem.message,
      hint: problem.hint,
    }));
    expect(found).toContainEqual({ line: expected, message, hint });
  });

  it('has a case for every code that it can give', () => {
    const codes = ['severance.ts', 'severance-dependencies.ts'].flatMap((name) =>
      [
        ...readFileSync(join(import.meta.dirname, name), 'utf8').matchAll(
          /(?:errorAt|warningAt|noteAt)\(\s*'([a-z-]+)'/g,
        ),
      ].map(([, code]) => code),
    );
    const tested = new Set(CASES.map(([expected]) => expected.split(' ')[1]));
    expect(codes.length).toBeGreaterThan(6);
    expect(codes.filter((code) => !tested.has(code))).toEqual([]);
  });
});
