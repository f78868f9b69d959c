import { positionsIn } from '../editor-pages.ts';
import { useEditor } from '../use-editor.ts';
import { ConditionInspector } from './ConditionInspector.tsx';
import { ControlInspector } from './ControlInspector.tsx';
import { CriteriaRowInspector } from './CriteriaRowInspector.tsx';

/** What is selected on the page of class controls: a row, a condition, or the control. */
export function ControlsInspector() {
  const { selected, strategy } = useEditor();
  const [control = 0, condition, row] = selected.startsWith('/classControls/')
    ? positionsIn(selected)
    : [];
  const shown = strategy.classControls[control];
  const shownCondition = condition === undefined ? undefined : shown?.conditions[condition];
  if (condition === undefined || shownCondition === undefined) {
    return <ControlInspector control={control} />;
  }
  if (row === undefined || shownCondition.criteria[row] === undefined) {
    return <ConditionInspector control={control} condition={condition} />;
  }
  return <CriteriaRowInspector control={control} condition={condition} row={row} />;
}
