import type { ReactNode } from 'react';
import { findAlgorithm } from '../../../../src-engine/algorithms/registry.ts';
import type { EventType } from '../../../../src-engine/config/strategy-schema.ts';
import { ParameterInputs } from '../parts/ParameterInputs.tsx';

interface Props {
  readonly type: EventType;
  /** Its place among the event types. */
  readonly index: number;
  readonly children?: ReactNode;
}

/** The event type behind a step, which other steps may share: what it does and its parameters. */
export function EventTypeFields({ type, index, children }: Props) {
  const spec = findAlgorithm('collection-event', type.algorithm.code);
  return (
    <fieldset className="st-set">
      <legend>{type.title}</legend>
      <p className="t2">
        {spec?.summary ?? `There is no algorithm ${type.algorithm.code}.`}{' '}
        <span className="mono">{type.algorithm.code}</span>
      </p>
      <ParameterInputs
        spec={spec}
        use={type.algorithm}
        pointer={`/eventTypes/${index}/algorithm`}
        find={(draft) => draft.eventTypes[index]?.algorithm}
      />
      {children}
    </fieldset>
  );
}
