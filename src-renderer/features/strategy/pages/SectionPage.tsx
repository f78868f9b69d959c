import type { Strategy } from '../../../../src-engine/config/strategy-schema.ts';
import { SectionPanel } from '../parts/SectionPanel.tsx';

interface Props {
  readonly sections: readonly (keyof Strategy)[];
}

/** Whole sections of the strategy, one under the other. */
export function SectionPage({ sections }: Props) {
  return (
    <div className="st-center wide">
      {sections.map((section) => (
        <SectionPanel key={section} section={section} />
      ))}
    </div>
  );
}
