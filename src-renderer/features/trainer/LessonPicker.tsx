import { counted } from '../../format/count.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { LESSONS, type Lesson } from './lesson.ts';
import { startLesson } from './start-lesson.ts';
import './lesson-picker.css';

/** Which lesson trainer mode is to give. */
export function LessonPicker({ onClose }: { readonly onClose: () => void }) {
  const start = (lesson: Lesson) => {
    onClose();
    void startLesson(lesson);
  };
  return (
    <Dialog
      title="Trainer mode"
      description="Lessons on the sample portfolio: larger type, the steps of the process by number, and questions to a class. The sample is opened for them."
      onClose={onClose}
      footer={<Button onClick={onClose}>Close</Button>}
    >
      <ul className="lessons" aria-label="Lessons">
        {LESSONS.map((lesson) => (
          <li key={lesson.id}>
            <button type="button" onClick={() => start(lesson)}>
              <Icon name="run" />
              <span>
                <b>{lesson.title}</b>
                <span className="t2">{lesson.about}</span>
              </span>
              <span className="t3 nowrap">{extent(lesson)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function extent({ steps }: Lesson): string {
  const questions = steps.filter(({ question }) => question !== undefined).length;
  return `${counted(steps.length, 'step')}, ${counted(questions, 'question')}`;
}
