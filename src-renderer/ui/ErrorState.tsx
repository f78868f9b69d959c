import type { ReactNode } from 'react';
import type { Failure } from '../../src-engine/base/failure.ts';
import { Icon } from './Icon.tsx';

interface Props {
  readonly failure: Pick<Failure, 'message' | 'where' | 'hint'>;
  readonly actions?: ReactNode;
}

/** What happened, where, and how to mend it. */
export function ErrorState({ failure, actions }: Props) {
  return (
    <div className="stb l" role="alert">
      <div className="errb">
        <Icon name="warn" />
        <div>
          <b>{failure.message}</b>
          {failure.where === '' ? null : <p className="where">{failure.where}</p>}
          {failure.hint === '' ? null : <p>{failure.hint}</p>}
        </div>
      </div>
      {actions === undefined ? null : <div className="acts">{actions}</div>}
    </div>
  );
}
