import type { ReactNode } from 'react';

interface Props {
  /** What is being read. */
  readonly children: ReactNode;
}

/** Something is on its way. Nobody sees it before 300 ms (ux 1.2): most answers are there by then. */
export function LoadingState({ children }: Props) {
  return (
    <p className="loading late" role="status">
      {children}
    </p>
  );
}
