import type { FieldActivity } from '../../algorithms/collection-event/effect.ts';
import { startsSeverance } from '../../algorithms/collection-event/starts-severance.ts';
import type { Problem } from '../../base/problem.ts';
import { pointerOf } from '../pointer.ts';
import type { AgreementTypeRule, SeveranceTemplate, Strategy } from '../strategy-schema.ts';
import { errorAt, warningAt } from './problem-maker.ts';
import { dependencyProblems } from './severance-dependencies.ts';

const ALWAYS_TRUE = 'SV CRIT DFLT';
const SUPPRESSION = 'COLL COND SEV';

function criteriaProblems(rule: AgreementTypeRule, at: number): readonly Problem[] {
  const base = ['agreementTypes', at, 'severanceCriteria'];
  const rows = rule.severanceCriteria;
  const last = Math.min(
    ...rows.filter((row) => row.algorithm.code === ALWAYS_TRUE).map((row) => row.priority),
  );
  const noDefault =
    rows.length > 0 && last === Number.POSITIVE_INFINITY
      ? [
          warningAt(
            'severance-default-missing',
            pointerOf(...base),
            `Agreement type ${rule.type} has no default criterion: an agreement that meets no row is not severed, and a To Do is raised.`,
            `Add a last row with ${ALWAYS_TRUE}.`,
          ),
        ]
      : [];
  return [
    ...rows.flatMap((row, index) =>
      row.priority > last
        ? [
            errorAt(
              'severance-criterion-unreachable',
              pointerOf(...base, index),
              `Row ${row.priority} of agreement type ${rule.type} is never reached: row ${last} is always true.`,
              'Give the default criterion the highest number.',
            ),
          ]
        : [],
    ),
    ...noDefault,
  ];
}

function hasActivity(
  strategy: Strategy,
  template: SeveranceTemplate,
  activity: FieldActivity,
): boolean {
  return template.events.some((event) => {
    const type = strategy.eventTypes.find(({ code }) => code === event.eventType);
    const use = type?.algorithm;
    return use?.code === 'CREATE_FIELD_ACTIVITY' && use.parameters['activity'] === activity;
  });
}

function reconnectProblems(
  strategy: Strategy,
  template: SeveranceTemplate,
  at: number,
): readonly Problem[] {
  const { reconnectTemplate } = template;
  const pointer = pointerOf('severanceTemplates', at, 'reconnectTemplate');
  const target = strategy.severanceTemplates.find(({ code }) => code === reconnectTemplate);
  if (target === undefined) return [];
  if (target.autoCancel)
    return [
      errorAt(
        'reconnect-auto-cancel',
        pointer,
        `${reconnectTemplate} reconnects and must run to its end, but a payment may cancel it.`,
        `Set autoCancel of ${reconnectTemplate} to false.`,
      ),
    ];
  if (hasActivity(strategy, target, 'RECONNECT')) return [];
  return [
    warningAt(
      'reconnect-without-work',
      pointer,
      `${reconnectTemplate} has no field activity RECONNECT: the service stays off.`,
      'Add a step that reconnects.',
    ),
  ];
}

/** A ladder starts severance, but no agreement type says how: every start would be an error. */
function missingRules(strategy: Strategy): readonly Problem[] {
  if (strategy.agreementTypes.some((rule) => rule.severanceCriteria.length > 0)) return [];
  const starts = strategy.eventTypes.findIndex((type) => startsSeverance(type.algorithm));
  if (starts < 0) return [];
  return [
    warningAt(
      'severance-rules-missing',
      pointerOf('eventTypes', starts),
      `Event type ${strategy.eventTypes[starts]?.code ?? ''} starts severance, but no agreement type has severance criteria: nothing is severed.`,
      'Add an agreement type * with a default criterion and a severance template.',
    ),
  ];
}

/** Process templates with a step that starts severance. */
function severingTemplates(strategy: Strategy): ReadonlySet<string> {
  const starting = new Set(
    strategy.eventTypes.filter((type) => startsSeverance(type.algorithm)).map(({ code }) => code),
  );
  const severing = strategy.processTemplates.filter((template) =>
    template.events.some((event) => starting.has(event.eventType)),
  );
  return new Set(severing.map(({ code }) => code));
}

/** While an agreement is severed its class would be collected once more (decision 10). */
function unsuppressed(strategy: Strategy): readonly Problem[] {
  const severing = severingTemplates(strategy);
  return strategy.classControls.flatMap((control, index) => {
    const used = control.conditions.flatMap(({ criteria }) => criteria.map((row) => row.template));
    const starts = used.find((template) => severing.has(template));
    if (starts === undefined) return [];
    // With further tests it suppresses only some of that debt.
    const isSuppressed = control.conditions.some(
      ({ algorithm, and }) => algorithm.code === SUPPRESSION && and === undefined,
    );
    if (isSuppressed) return [];
    return [
      warningAt(
        'severance-not-suppressed',
        pointerOf('classControls', index, 'conditions'),
        `Control ${control.code} starts severance (${starts}), but has no ${SUPPRESSION}: while a service is severed, its debt is collected again.`,
        `Add ${SUPPRESSION} as the first condition, with an empty list of criteria.`,
      ),
    ];
  });
}

/** Severance rules: criteria that never decide, steps that wait for ever, reconnection that does not (domain.md 3.12). */
export function checkSeverance(strategy: Strategy): readonly Problem[] {
  return [
    ...strategy.agreementTypes.flatMap(criteriaProblems),
    ...strategy.severanceTemplates.flatMap((template, at) => [
      ...dependencyProblems(template, pointerOf('severanceTemplates', at)),
      ...reconnectProblems(strategy, template, at),
    ]),
    ...missingRules(strategy),
    ...unsuppressed(strategy),
  ];
}
