import { useDocumentSummary } from '../../stores/document-state.ts';
import { useNavigation } from '../../stores/navigation-store.ts';
import { useChosenRun } from '../../stores/run-store.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ScreenHead } from '../../ui/ScreenHead.tsx';
import { ToDoList } from './ToDoList.tsx';
import '../accounts/account-list.css';
import '../accounts/manual/manual.css';
import './to-do.css';

/** The To Do list of a run (ux 2.6), or what is missing for one. */
export function ToDoScreen() {
  const summary = useDocumentSummary();
  const { params, go } = useNavigation();
  const chosen = useChosenRun();
  const run = summary.runs.find((one) => String(one.id) === params['run']) ?? chosen;
  if (run !== null)
    return (
      <div className="screen-fixed">
        <ToDoList run={run} />
      </div>
    );
  return (
    <>
      <ScreenHead title="To Do list" />
      <section className="panel" aria-label="No run">
        <EmptyState
          icon="toDo"
          title="No run yet"
          actions={
            <Button tone="primary" onClick={() => go('simulate')}>
              Open Simulate
            </Button>
          }
        >
          A run makes the To Do entries. Run the strategies, then work what they leave to people.
        </EmptyState>
      </section>
    </>
  );
}
