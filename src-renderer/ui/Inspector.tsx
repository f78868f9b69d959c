import { type ReactNode, useId } from 'react';

interface Props {
  readonly title: ReactNode;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** The panel at the right of an editor: what is selected, and what can be changed about it. */
export function Inspector({ title, tools, children }: Props) {
  const id = useId();
  return (
    <aside className="insp" aria-labelledby={id}>
      <div className="ih">
        <h2 id={id}>{title}</h2>
        {tools}
      </div>
      {children}
    </aside>
  );
}
