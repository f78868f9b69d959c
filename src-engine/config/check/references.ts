import type { Problem } from '../../base/problem.ts';
import { algorithmPlaces } from '../algorithm-places.ts';
import { nearestName } from '../parse/nearest-name.ts';
import { pointerOf } from '../pointer.ts';
import type { Strategy } from '../strategy-schema.ts';
import { valuesAt } from '../values-at.ts';
import { errorAt, noteAt } from './problem-maker.ts';

/** What codes of one kind are: where they are defined, and where they are used. */
interface ReferenceKind {
  readonly what: string;
  readonly unknown: string;
  /** Finding for a definition that nothing uses; null where that is no matter. */
  readonly unused: string | null;
  /** Pattern of the definitions' codes. */
  readonly defined: string;
  readonly used: readonly string[];
  /** Parameters of algorithms that name one. */
  readonly parameters: readonly string[];
}

const KINDS: readonly ReferenceKind[] = [
  {
    what: 'Debt class',
    unknown: 'debt-class-unknown',
    unused: null,
    defined: 'debtClasses/*/code',
    used: ['classControls/*/debtClass'],
    parameters: [],
  },
  {
    what: 'Process template',
    unknown: 'template-unknown',
    unused: 'template-unused',
    defined: 'processTemplates/*/code',
    used: [
      'classControls/*/conditions/*/criteria/*/template',
      'championChallenger/*/champion',
      'championChallenger/*/challenger',
    ],
    parameters: [],
  },
  {
    what: 'Dunning schedule',
    unknown: 'schedule-unknown',
    unused: null,
    defined: 'dunningSchedules/*/code',
    used: ['scheduleAssignment/rules/*/schedule'],
    parameters: [],
  },
  {
    what: 'Event type',
    unknown: 'event-type-unknown',
    unused: 'event-type-unused',
    defined: 'eventTypes/*/code',
    used: [
      'processTemplates/*/events/*/eventType',
      'dunningSchedules/*/levels/*/events/*/eventType',
      'severanceTemplates/*/events/*/eventType',
      'writeOff/templates/*/events/*/eventType',
    ],
    parameters: [],
  },
  {
    what: 'Severance template',
    unknown: 'severance-template-unknown',
    unused: 'severance-template-unused',
    defined: 'severanceTemplates/*/code',
    used: [
      'agreementTypes/*/severanceCriteria/*/template',
      'severanceTemplates/*/reconnectTemplate',
    ],
    parameters: [],
  },
  {
    what: 'Write-off template',
    unknown: 'write-off-template-unknown',
    unused: 'write-off-template-unused',
    defined: 'writeOff/templates/*/code',
    used: ['writeOff/controls/*/criteria/*/template'],
    parameters: [],
  },
  {
    what: 'Letter',
    unknown: 'letter-unknown',
    unused: 'letter-unused',
    defined: 'letterTemplates/*/code',
    used: [],
    parameters: ['letter'],
  },
  {
    what: 'To Do type',
    unknown: 'to-do-type-unknown',
    unused: 'to-do-type-unused',
    defined: 'toDos/types/*/code',
    used: [
      'toDos/failedEvent',
      'toDos/missingRule',
      'toDos/openFieldWork',
      'toDos/routing/*/type',
      'toDos/messages/*/type',
      'toDos/messages/*/toType',
    ],
    parameters: ['toDoType', 'noContactToDoType'],
  },
  {
    what: 'Role',
    unknown: 'role-unknown',
    unused: 'role-unused',
    defined: 'toDos/roles/*/code',
    used: [
      'toDos/types/*/defaultRole',
      'toDos/types/*/allowedRoles/*',
      'toDos/routing/*/role',
      'toDos/messages/*/role',
    ],
    parameters: ['role', 'noContactRole'],
  },
  {
    what: 'Agency',
    unknown: 'agency-unknown',
    unused: null,
    defined: 'writeOff/agencies/*/code',
    used: [],
    parameters: ['agency'],
  },
];

/** One use of a code at a place. */
interface Use {
  readonly code: string;
  readonly path: readonly PropertyKey[];
}

function usesOf(strategy: Strategy, kind: ReferenceKind): readonly Use[] {
  const members = kind.used.flatMap((pattern) =>
    valuesAt(strategy, pattern).map(({ value, path }) => ({ code: String(value), path })),
  );
  if (kind.parameters.length === 0) return members;
  const named = algorithmPlaces(strategy).flatMap(({ use, path }) =>
    kind.parameters.flatMap((parameter) => {
      const code = use.parameters[parameter];
      return typeof code === 'string' ? [{ code, path: [...path, 'parameters', parameter] }] : [];
    }),
  );
  return [...members, ...named];
}

function unknownUses(
  kind: ReferenceKind,
  known: readonly string[],
  uses: readonly Use[],
): readonly Problem[] {
  return uses
    .filter((use) => !known.includes(use.code))
    .map((use) => {
      const meant = nearestName(use.code, known);
      const listed = known.length === 0 ? 'None is defined yet.' : `Defined: ${known.join(', ')}.`;
      return errorAt(
        kind.unknown,
        pointerOf(...use.path),
        `${kind.what} ${use.code} does not exist.`,
        meant === null ? listed : `Did you mean ${meant}?`,
      );
    });
}

/** Codes that are used but not defined (errors), and definitions that nothing uses (notes). */
export function checkReferences(strategy: Strategy): readonly Problem[] {
  const unknown: Problem[] = [];
  const unused: Problem[] = [];
  for (const kind of KINDS) {
    const definitions = valuesAt(strategy, kind.defined);
    const uses = usesOf(strategy, kind);
    const known = definitions.map(({ value }) => String(value));
    unknown.push(...unknownUses(kind, known, uses));
    for (const { value, path } of definitions) {
      if (kind.unused === null || uses.some((use) => use.code === value)) continue;
      unused.push(
        noteAt(
          kind.unused,
          pointerOf(...path.slice(0, -1)),
          `${kind.what} ${value} is not used.`,
          'Remove it, or refer to it.',
        ),
      );
    }
  }
  return [...unknown, ...unused];
}
