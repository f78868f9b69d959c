import { AssignmentRules } from '../parts/AssignmentRules.tsx';
import { SectionPanel } from '../parts/SectionPanel.tsx';

/** The schedules with their levels, and the table of who gets which. */
export function DunningPage() {
  return (
    <div className="st-center wide">
      <SectionPanel section="dunningSchedules" />
      <SectionPanel section="scheduleAssignment" body={<AssignmentRules />} />
    </div>
  );
}
