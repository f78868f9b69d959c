import { type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';

interface Props {
  readonly title: ReactNode;
  readonly sub?: ReactNode;
  readonly tools?: ReactNode;
  readonly note?: ReactNode;
  readonly className?: string;
  /** Children are set without the body's padding (tables to the edge). */
  readonly flush?: boolean;
  readonly children: ReactNode;
}

/** A titled surface. */
export function Panel({ title, sub, tools, note, className, flush = false, children }: Props) {
  const id = useId();
  return (
    <section className={classNames('panel', className)} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {sub === undefined ? null : <span className="sub">{sub}</span>}
        {tools === undefined ? null : <div className="tools">{tools}</div>}
      </header>
      {flush ? children : <div className="body">{children}</div>}
      {note === undefined ? null : <p className="note">{note}</p>}
    </section>
  );
}
