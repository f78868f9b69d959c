import type { ClassControl } from '../../../../src-engine/config/strategy-schema.ts';
import { Button } from '../../../ui/Button.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { criteriaEdits } from '../edit/criteria-edits.ts';
import { Place } from '../parts/Place.tsx';
import { ProblemNotes } from '../parts/ProblemNotes.tsx';
import { problemsWithin } from '../read/problems-at.ts';
import { useEditor } from '../use-editor.ts';
import { CriteriaEffectPanel } from './CriteriaEffectPanel.tsx';
import { RuleInspector } from './RuleInspector.tsx';

/** A class control: which accounts and which debt it rules. */
export function ControlInspector({ control }: { readonly control: number }) {
  const { strategy, problems, set, select } = useEditor();
  const edited = strategy.classControls[control];
  if (edited === undefined) return null;
  const pointer = `/classControls/${control}`;
  const own = problemsWithin(problems, pointer).filter(
    (problem) => !problem.pointer.startsWith(`${pointer}/conditions/`),
  );
  const change = (what: string, by: Partial<Omit<ClassControl, 'conditions'>>) =>
    set(`Change ${what} of ${edited.code}`, (draft) =>
      criteriaEdits.changeControl(draft, control, by),
    );
  const debtClasses = strategy.debtClasses.map((one) => ({
    id: one.code,
    label: one.title === '' ? one.code : `${one.title} (${one.code})`,
  }));
  return (
    <RuleInspector
      title={`Class control ${edited.code}`}
      pointers={[pointer]}
      effect={<CriteriaEffectPanel pointer={pointer} words="its rows" />}
    >
      <ProblemNotes problems={own} />
      <Place pointer={`${pointer}/code`}>
        {(error) => (
          <TextField
            label="Code"
            mono
            maxLength={40}
            value={edited.code}
            error={error}
            onCommit={(code) => change('code', { code: code.trim() })}
          />
        )}
      </Place>
      <Place pointer={`${pointer}/title`}>
        {(error) => (
          <TextField
            label="Title"
            maxLength={120}
            value={edited.title}
            error={error}
            onCommit={(title) => change('title', { title })}
          />
        )}
      </Place>
      <Place pointer={`${pointer}/debtClass`}>
        {(error) => (
          <Select
            label="Debt class"
            value={edited.debtClass}
            error={error}
            options={
              debtClasses.some((option) => option.id === edited.debtClass)
                ? debtClasses
                : [{ id: edited.debtClass, label: `${edited.debtClass} (missing)` }, ...debtClasses]
            }
            onChange={(debtClass) => change('debt class', { debtClass })}
          />
        )}
      </Place>
      <Place pointer={`${pointer}/collectionClass`}>
        {(error) => (
          <TextField
            label="Collection class"
            help="* takes every collection class that no other control names."
            maxLength={60}
            value={edited.collectionClass}
            error={error}
            onCommit={(text) =>
              change('collection class', {
                collectionClass: text.trim() === '' ? '*' : text.trim(),
              })
            }
          />
        )}
      </Place>
      <Place pointer={`${pointer}/division`}>
        {(error) => (
          <TextField
            label="Division"
            help="* takes every division."
            maxLength={60}
            value={edited.division}
            error={error}
            onCommit={(text) =>
              change('division', { division: text.trim() === '' ? '*' : text.trim() })
            }
          />
        )}
      </Place>
      <Button
        tone="danger"
        icon="trash"
        unavailable={
          strategy.classControls.length > 1 ? null : 'A strategy needs at least one class control.'
        }
        onClick={() => {
          select('');
          set(`Remove class control ${edited.code}`, (draft) =>
            criteriaEdits.removeControl(draft, control),
          );
        }}
      >
        {`Remove ${edited.code}`}
      </Button>
    </RuleInspector>
  );
}
