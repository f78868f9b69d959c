import type { ReactElement } from 'react';
import { BEHAVIOUR_MARK_WORDS, thinDataSentence } from '../../src-engine/model/behaviour-notes.ts';
import type { RunHeader } from '../../src-engine/protocol/methods.ts';
import { Icon } from '../ui/Icon.tsx';

/** What must be known before the figures of a run are read: that it is a replay, that its model failed its backtest, thin data. */
export function RunWarnings({ run }: { readonly run: RunHeader }): ReactElement | null {
  const { behaviourMark: mark, thinEntries } = run;
  const sentences = [
    ...(mark === null ? [] : [BEHAVIOUR_MARK_WORDS[mark].sentence]),
    ...(thinEntries === undefined ? [] : [thinDataSentence(thinEntries)]),
  ];
  if (sentences.length === 0) return null;
  return (
    <>
      {sentences.map((sentence) => (
        <p key={sentence} className="bar run-warning">
          <Icon name="warn" />
          <span>{sentence}</span>
        </p>
      ))}
    </>
  );
}
