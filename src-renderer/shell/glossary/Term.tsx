import type { ReactNode } from 'react';
import { openGlossary } from './glossary-store.ts';
import './glossary.css';

interface Props {
  /** Of glossary-terms.ts. */
  readonly id: string;
  readonly children: ReactNode;
}

/** A word on the screen that the glossary explains: a press, or F1 on it, opens it there. */
export function Term({ id, children }: Props) {
  return (
    <button type="button" className="term" data-term={id} onClick={() => openGlossary(id)}>
      {children}
    </button>
  );
}
