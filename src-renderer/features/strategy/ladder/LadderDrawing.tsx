import type { ReactNode } from 'react';

interface Props {
  /** Whose ladder it is and where its days count from, for those who do not see it. */
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly children: ReactNode;
}

/** What a ladder's lanes are drawn in. */
export function LadderDrawing({ label, width, height, children }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing of buttons; a fieldset cannot be drawn in.
    <svg
      className="ch lad"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={label}
    >
      {children}
    </svg>
  );
}
