import type { Problem } from '../../../../src-engine/base/problem.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { countProblems, problemSummary } from '../read/problems-at.ts';

interface Props {
  readonly problems: readonly Problem[];
  /** Short: the icon and the number; else in words. */
  readonly short?: boolean;
}

/** How many problems there are; nothing when there are none. */
export function ProblemBadge({ problems, short = false }: Props) {
  const { errors, warnings } = countProblems(problems);
  if (errors + warnings === 0) return null;
  const text = problemSummary(problems);
  return (
    <span className={errors > 0 ? 'st-badge error' : 'st-badge warning'} title={text}>
      <Icon name="warn" />
      {short ? (
        <>
          <span aria-hidden="true">{errors > 0 ? errors : warnings}</span>
          <span className="sr">{text}</span>
        </>
      ) : (
        text
      )}
    </span>
  );
}
