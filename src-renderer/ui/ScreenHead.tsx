import type { ReactNode } from 'react';

interface Props {
  readonly title: ReactNode;
  /** Above the title: where this is. */
  readonly crumbs?: ReactNode;
  /** Below the title: what this is about, in numbers. */
  readonly meta?: ReactNode;
  readonly actions?: ReactNode;
}

/** First thing of every screen: its title (the page's h1) and its main action. */
export function ScreenHead({ title, crumbs, meta, actions }: Props) {
  return (
    <div className="head">
      <div>
        {crumbs === undefined ? null : <div className="crumb">{crumbs}</div>}
        <h1 tabIndex={-1}>{title}</h1>
        {meta === undefined ? null : <div className="meta">{meta}</div>}
      </div>
      {actions === undefined ? null : <div className="acts">{actions}</div>}
    </div>
  );
}
