import type { Problem } from '../../base/problem.ts';
import { pointerOf } from '../pointer.ts';
import type { Strategy } from '../strategy-schema.ts';
import { errorAt, noteAt, warningAt } from './problem-maker.ts';

const DEFAULT_CRITERION = 'WO CRIT DFLT';
const WRITE_OFF = 'WRITE_OFF';
const REFER = 'REFER_AGENCY';

/** Write-off debt classes that agreement types name and no control covers; controls of classes that no type names. */
function checkClasses(strategy: Strategy): readonly Problem[] {
  const { controls } = strategy.writeOff;
  if (controls.length === 0) return [];
  const covered = new Set(controls.map((control) => control.writeOffDebtClass));
  const named = new Set(strategy.agreementTypes.flatMap((rule) => rule.writeOffDebtClass ?? []));
  const bare = strategy.agreementTypes.flatMap(({ type, writeOffDebtClass }, index) =>
    writeOffDebtClass === null || covered.has(writeOffDebtClass)
      ? []
      : [
          errorAt(
            'write-off-control-missing',
            pointerOf('agreementTypes', index, 'writeOffDebtClass'),
            `Agreement type ${type} has write-off debt class ${writeOffDebtClass}, for which there is no write-off control.`,
            'Add a write-off control for the class, or set the class to null.',
          ),
        ],
  );
  const idle = controls.flatMap(({ code, writeOffDebtClass }, index) =>
    named.has(writeOffDebtClass)
      ? []
      : [
          noteAt(
            'write-off-control-unused',
            pointerOf('writeOff', 'controls', index, 'writeOffDebtClass'),
            `No agreement type has write-off debt class ${writeOffDebtClass}; control ${code} is not used.`,
            'Remove the control, or name the class in an agreement type.',
          ),
        ],
  );
  return [...bare, ...idle];
}

/** A control whose criteria may all be false, and rows behind one that is always true. */
function checkDefaults(strategy: Strategy): readonly Problem[] {
  return strategy.writeOff.controls.flatMap(({ code, criteria }, index) => {
    const ordered = criteria
      .map((criterion, at) => ({ ...criterion, at }))
      .sort((a, b) => a.priority - b.priority);
    const place = ordered.findIndex(({ algorithm }) => algorithm.code === DEFAULT_CRITERION);
    if (place < 0)
      return [
        warningAt(
          'write-off-without-default',
          pointerOf('writeOff', 'controls', index, 'criteria'),
          `Control ${code} has no criterion that is always true: other debt is never written off.`,
          `Add ${DEFAULT_CRITERION} with the highest priority number.`,
        ),
      ];
    return ordered
      .slice(place + 1)
      .map(({ priority, at }) =>
        errorAt(
          'write-off-criterion-unreachable',
          pointerOf('writeOff', 'controls', index, 'criteria', at),
          `Criterion ${priority} of ${code} is never reached: an earlier one is always true.`,
          `Give it a lower priority number than ${DEFAULT_CRITERION}.`,
        ),
      );
  });
}

/** Templates that leave the debt open, and referrals that no agency takes. */
function checkTemplates(strategy: Strategy): readonly Problem[] {
  const { templates, agencies } = strategy.writeOff;
  const kindOf = (eventType: string) =>
    strategy.eventTypes.find((type) => type.code === eventType)?.algorithm.code ?? '';
  const open = templates.flatMap(({ code, events }, index) =>
    events.some((event) => kindOf(event.eventType) === WRITE_OFF)
      ? []
      : [
          noteAt(
            'write-off-template-leaves-debt',
            pointerOf('writeOff', 'templates', index),
            `Template ${code} has no step that writes off: its debt stays open and gets no other process.`,
            `Add a step of type ${WRITE_OFF}, or leave it if that is meant.`,
          ),
        ],
  );
  const refers = strategy.eventTypes.some((type) => type.algorithm.code === REFER);
  if (!refers || agencies.some((agency) => agency.active)) return open;
  return [
    ...open,
    errorAt(
      'no-agency',
      '/writeOff/agencies',
      'An event refers debt to an agency, but no agency takes referrals.',
      'Add an agency, or set one of them active.',
    ),
  ];
}

/** Write-off rules that leave debt without a way, or a way without debt. */
export function checkWriteOff(strategy: Strategy): readonly Problem[] {
  return [...checkClasses(strategy), ...checkDefaults(strategy), ...checkTemplates(strategy)];
}
