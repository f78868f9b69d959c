import { AlertDialog } from '@base-ui/react/alert-dialog';
import { useRef } from 'react';
import { useQuestion } from '../stores/question-store.ts';
import { Button } from '../ui/Button.tsx';

const TONES = { primary: 'primary', plain: 'plain', danger: 'danger' } as const;

/** The one question that may be open (see `question-store.ts`). */
export function QuestionDialog() {
  const { question, answer } = useQuestion();
  // Enter does what is safe and likely; nothing is lost by a hasty key.
  const likely = useRef<HTMLButtonElement>(null);
  if (question === null) return null;
  return (
    <AlertDialog.Root
      open={true}
      onOpenChange={(open) => (open ? undefined : answer(question.cancelId))}
    >
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="scrim" />
        <AlertDialog.Popup className="dialog" initialFocus={likely}>
          <header>
            <AlertDialog.Title>{question.title}</AlertDialog.Title>
            <AlertDialog.Description>{question.body}</AlertDialog.Description>
          </header>
          <footer>
            {question.choices.map((choice) => (
              <Button
                key={choice.id}
                tone={TONES[choice.tone]}
                {...(choice.tone === 'primary' ? { ref: likely } : {})}
                onClick={() => answer(choice.id)}
              >
                {choice.label}
              </Button>
            ))}
          </footer>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
