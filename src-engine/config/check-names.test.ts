import { describe, expect, it } from 'vitest';
import { checkStrategy } from './check-strategy.ts';
import { defaultStrategies } from './default-strategies.ts';
import type { Strategy } from './strategy-schema.ts';

const [CHAMPION] = defaultStrategies();

// biome-ignore lint/suspicious/noExplicitAny: drafts are edited freely, as in the editor.
type Draft = any;

const SEVERANCE = (code: string, events: readonly object[], rest: object = {}) => ({
  code,
  title: '',
  version: 1,
  autoCancel: true,
  agreementCancelAlgorithm: null,
  reconnectTemplate: null,
  events,
  ...rest,
});
const WRITE_OFF = (code: string, template: string) => ({
  code,
  title: '',
  collectionClass: '*',
  writeOffDebtClass: 'WO',
  graceDays: 20,
  attempts: [],
  criteria: [{ priority: 10, algorithm: { code: 'WO CRIT DFLT', parameters: {} }, template }],
});
const AGENT_CALL = (noContactToDoType: string, noContactRole: string) => ({
  code: 'AGENT_CALL',
  parameters: {
    attempts: 3,
    rightPartyBasisPoints: 900,
    talkCostMinor: 500,
    minutes: 6,
    minArrearsMinor: 0,
    noContactToDoType,
    noContactRole,
  },
});

/** Severity, code and pointer of the finding, its sentence and its mend, and the edit that causes it. */
const CASES: readonly [string, string, string, string, (draft: Draft) => unknown][] = [
  [
    'error code-repeated /customerClasses/1/customerClass',
    'Customer class *, * is defined twice.',
    'Give one of the two another name, or remove it.',
    'terms twice for one class and division',
    (d) => d.customerClasses.push({ ...d.customerClasses[0] }),
  ],
  [
    'error code-repeated /toDos/types/10/code',
    'To Do type FAILED-EVENT is defined twice.',
    'Give one of the two another name, or remove it.',
    'a To Do type twice',
    (d) =>
      d.toDos.types.push({
        ...d.toDos.types.find((type: Draft) => type.code === 'FAILED-EVENT'),
      }),
  ],
  [
    'error code-repeated /writeOff/controls/1/collectionClass',
    'Write-off control for *, WO is defined twice.',
    'Give one of the two another name, or remove it.',
    'two write-off controls for one cell',
    (d) => d.writeOff.controls.push(WRITE_OFF('WO-1', 'WO'), WRITE_OFF('WO-2', 'WO')),
  ],
  [
    'error sequence-repeated /severanceTemplates/0/events/1/sequence',
    'Template SEV has two steps with sequence 10.',
    'Set to 11.',
    'a severance step number twice',
    (d) =>
      d.severanceTemplates.unshift(
        SEVERANCE('SEV', [
          { sequence: 10, eventType: 'LT-10', dependsOn: [], dayOffset: 0 },
          { sequence: 10, eventType: 'LT-10', dependsOn: [], dayOffset: 2 },
        ]),
      ),
  ],
  [
    'error severance-template-unknown /severanceTemplates/0/reconnectTemplate',
    'Severance template REC-STD1 does not exist.',
    'Did you mean REC-STD?',
    'a reconnection that is not there',
    (d) =>
      d.severanceTemplates.unshift(
        SEVERANCE('SEV', [{ sequence: 10, eventType: 'LT-10', dependsOn: [], dayOffset: 0 }], {
          reconnectTemplate: 'REC-STD1',
        }),
      ),
  ],
  [
    'note severance-template-unused /severanceTemplates/0',
    'Severance template SEV is not used.',
    'Remove it, or refer to it.',
    'a severance template nothing uses',
    (d) =>
      d.severanceTemplates.unshift(
        SEVERANCE('SEV', [{ sequence: 10, eventType: 'LT-10', dependsOn: [], dayOffset: 0 }]),
      ),
  ],
  [
    'error write-off-template-unknown /writeOff/controls/0/criteria/0/template',
    'Write-off template WO-STD does not exist.',
    'None is defined yet.',
    'a write-off template that is not there',
    (d) => d.writeOff.controls.push(WRITE_OFF('WO', 'WO-STD')),
  ],
  [
    'note write-off-template-unused /writeOff/templates/0',
    'Write-off template WO-STD is not used.',
    'Remove it, or refer to it.',
    'a write-off template nothing uses',
    (d) =>
      d.writeOff.templates.push({
        code: 'WO-STD',
        title: '',
        version: 1,
        events: [{ sequence: 10, eventType: 'LT-10', dayOffset: 0 }],
      }),
  ],
  [
    'error letter-unknown /eventTypes/0/algorithm/parameters/letter',
    'Letter LT-1O does not exist.',
    'Did you mean LT-10?',
    'an event with an unknown letter',
    (d) => (d.eventTypes[0].algorithm.parameters.letter = 'LT-1O'),
  ],
  [
    'note letter-unused /letterTemplates/0',
    'Letter SPARE is not used.',
    'Remove it, or refer to it.',
    'a letter nothing sends',
    (d) => d.letterTemplates.unshift({ ...d.letterTemplates[0], code: 'SPARE' }),
  ],
  [
    'error to-do-type-unknown /toDos/failedEvent',
    'To Do type FAILED-EVNT does not exist.',
    'Did you mean FAILED-EVENT?',
    'an unknown To Do type',
    (d) => (d.toDos.failedEvent = 'FAILED-EVNT'),
  ],
  [
    'note to-do-type-unused /toDos/types/0',
    'To Do type SPARE is not used.',
    'Remove it, or refer to it.',
    'a To Do type nothing raises',
    (d) => d.toDos.types.unshift({ ...d.toDos.types[0], code: 'SPARE' }),
  ],
  [
    'error role-unknown /toDos/types/0/defaultRole',
    'Role COLLECTIONZ does not exist.',
    'Did you mean COLLECTIONS?',
    'an unknown role',
    (d) => (d.toDos.types[0].defaultRole = 'COLLECTIONZ'),
  ],
  [
    'note role-unused /toDos/roles/0',
    'Role SPARE is not used.',
    'Remove it, or refer to it.',
    'a role without work',
    (d) => d.toDos.roles.unshift({ code: 'SPARE', title: '', supervisor: false }),
  ],
  [
    'error agency-unknown /eventTypes/0/algorithm/parameters/agency',
    'Agency NOBODY does not exist.',
    'None is defined yet.',
    'an unknown agency',
    (d) => (d.eventTypes[0].algorithm.parameters.agency = 'NOBODY'),
  ],
  [
    'error role-not-allowed /toDos/routing/0/role',
    'Role SPARE may not work To Do type FAILED-EVENT.',
    'Allowed: COLLECTIONS; or add the role to its allowed roles.',
    'work for a role that may not do it',
    (d) => {
      d.toDos.roles.push({ code: 'SPARE', title: '', supervisor: false });
      d.toDos.routing.push({
        type: 'FAILED-EVENT',
        division: 'NORTH',
        managementGroup: '*',
        role: 'SPARE',
      });
    },
  ],
  [
    'error role-not-allowed /toDos/messages/0/role',
    'Role SPARE may not work To Do type FAILED-EVENT.',
    'Allowed: COLLECTIONS; or add the role to its allowed roles.',
    'an override by message for a role that may not do it',
    (d) => {
      d.toDos.roles.push({ code: 'SPARE', title: '', supervisor: false });
      d.toDos.messages.push({
        type: 'MISSING-RULE',
        message: 'MISSING_RULE',
        suppress: false,
        toType: 'FAILED-EVENT',
        role: 'SPARE',
      });
    },
  ],
  [
    'error override-idle /toDos/messages/0/role',
    'The override of FAILED-EVENT by HOLD changes nothing.',
    'Name a role or a type, suppress the entry, or remove the override.',
    'an override that says nothing',
    (d) =>
      d.toDos.messages.push({
        type: 'FAILED-EVENT',
        message: 'HOLD',
        suppress: false,
        toType: null,
        role: null,
      }),
  ],
  [
    'error override-idle /toDos/messages/0/suppress',
    'The override of FAILED-EVENT by HOLD suppresses the entry and reroutes it too.',
    'Set suppress to false, or toType and role to null.',
    'an override that reroutes what it suppresses',
    (d) =>
      d.toDos.messages.push({
        type: 'FAILED-EVENT',
        message: 'HOLD',
        suppress: true,
        toType: null,
        role: 'COLLECTIONS',
      }),
  ],
  [
    'error to-do-type-unknown /eventTypes/3/algorithm/parameters/noContactToDoType',
    'To Do type ACCOUNT-MANAGERS does not exist.',
    'Did you mean ACCOUNT-MANAGER?',
    'a call whose To Do type nobody defines',
    (d) => (d.eventTypes[3].algorithm = AGENT_CALL('ACCOUNT-MANAGERS', 'KEY-ACCOUNTS')),
  ],
  [
    'error role-not-allowed /eventTypes/3/algorithm/parameters/noContactRole',
    'Role CARE-TEAM may not work To Do type ACCOUNT-MANAGER.',
    'Allowed: KEY-ACCOUNTS; or add the role to its allowed roles.',
    'a call whose role may not work the type',
    (d) => (d.eventTypes[3].algorithm = AGENT_CALL('ACCOUNT-MANAGER', 'CARE-TEAM')),
  ],
  [
    'error event-family-wrong /severanceTemplates/0/events/0/eventType',
    'Event type SEVER (START_SEVERANCE) cannot be a step of a severance template.',
    'It belongs into a collection template.',
    'severance inside severance',
    (d) =>
      d.severanceTemplates.unshift(
        SEVERANCE('SEV', [{ sequence: 10, eventType: 'SEVER', dependsOn: [], dayOffset: 0 }]),
      ),
  ],
];

describe('names that sections refer to each other by', () => {
  it.each(CASES)('%s', (expected, message, hint, _title, change) => {
    const draft: Draft = structuredClone(CHAMPION);
    change(draft);
    const found = checkStrategy(draft as Strategy, null);
    const line = ({ severity, code, pointer }: (typeof found)[number]) =>
      `${severity} ${code} ${pointer}`;
    expect(found.map(line)).toContain(expected);
    const problem = found.find((entry) => line(entry) === expected);
    expect(problem?.message).toBe(message);
    expect(problem?.hint).toBe(hint);
  });
});
