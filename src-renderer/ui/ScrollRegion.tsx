import type { ReactNode } from 'react';

interface Props {
  /** What scrolls, for those who do not see it. */
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Content that scrolls inside its panel, by keyboard too. */
export function ScrollRegion({ label, className = 'scroll-x', children }: Props) {
  return (
    <section
      className={className}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (axe).
      tabIndex={0}
    >
      {children}
    </section>
  );
}
