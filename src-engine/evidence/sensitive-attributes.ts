import { algorithmPlaces } from '../config/algorithm-places.ts';
import { pointerOf } from '../config/pointer.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import type { Evidence } from './evidence-schema.ts';

/**
 * Attributes that the law of some places protects, or that may stand for one that it does. Whether a rule may use them is
 * the customer's legal decision: the evidence says where it does (ux 2.6, 6).
 */
const SENSITIVE: Readonly<Record<string, string>> = {
  DIVISION: 'where the customer lives',
  SEGMENT: 'whatever the segments of the portfolio stand for',
  NATIONALITY: 'where the customer comes from',
  LIFE_SUPPORT: 'health',
  SENSITIVE_LOAD: 'health',
  VULNERABLE: 'circumstances of the person',
};

/** Parameters of algorithms that name an attribute of the customer. */
const NAMING = ['attribute', 'who'];

type Use = Evidence['sensitiveAttributes'][number];

function usesOfAlgorithms(strategy: Strategy): readonly Use[] {
  return algorithmPlaces(strategy).flatMap(({ use, path }) =>
    NAMING.flatMap((name) => {
      const attribute = use.parameters[name];
      const meaning = typeof attribute === 'string' ? SENSITIVE[attribute] : undefined;
      if (typeof attribute !== 'string' || meaning === undefined) return [];
      return [{ attribute, pointer: pointerOf(...path), words: `${use.code}: ${meaning}` }];
    }),
  );
}

/** Class controls, and assignment rules of dunning schedules, of one division only. */
function usesOfDivisions({ classControls, scheduleAssignment }: Strategy): readonly Use[] {
  const use = (name: string, division: string, ...path: readonly (string | number)[]) =>
    division === '*'
      ? []
      : [
          {
            attribute: 'DIVISION',
            pointer: pointerOf(...path, 'division'),
            words: `${name}: ${SENSITIVE['DIVISION']}`,
          },
        ];
  return [
    ...classControls.flatMap(({ code, division }, index) =>
      use(code, division, 'classControls', index),
    ),
    ...(scheduleAssignment?.rules ?? []).flatMap(({ id, division }, index) =>
      use(id, division, 'scheduleAssignment', 'rules', index),
    ),
  ];
}

/** Where a strategy's rules look at attributes that are legally sensitive in some places, in document order. */
export function sensitiveAttributes(strategy: Strategy): readonly Use[] {
  return [...usesOfDivisions(strategy), ...usesOfAlgorithms(strategy)];
}
