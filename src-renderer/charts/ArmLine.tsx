import type { ReactElement } from 'react';
import { Line } from 'recharts';
import { ARM_DASHES, armColour } from '../ui/arm-style.ts';

/** The line of one arm, read from the records' `arm0`, `arm1` …: its colour and dash, no dots, no animation. */
export function ArmLine({ arm }: { readonly arm: number }): ReactElement {
  return (
    <Line
      dataKey={`arm${arm}`}
      type="linear"
      stroke={armColour(arm)}
      strokeWidth={1.75}
      strokeDasharray={ARM_DASHES[arm] ?? ''}
      dot={false}
      activeDot={false}
      isAnimationActive={false}
    />
  );
}
