import { type ReactNode, useId } from 'react';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';

interface Props {
  readonly title: string;
  readonly description: ReactNode;
  readonly wide?: boolean;
  /** Of the form. */
  readonly className: string;
  /** The main button; Enter in a field presses it too. Names the effect: "Keep thresholds". */
  readonly submit: string;
  /** Other buttons, before Cancel. */
  readonly buttons?: ReactNode;
  /** What is in the form is asked for. The dialog stays open until its owner takes it away. */
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog that asks for something: fields, Cancel, and one button that takes what they hold. */
export function FormDialog(props: Props) {
  const { title, description, wide, className, submit, buttons, onSubmit, onClose } = props;
  const form = useId();
  return (
    <Dialog
      title={title}
      description={description}
      wide={wide ?? false}
      onClose={onClose}
      footer={
        <>
          {buttons}
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" type="submit" form={form}>
            {submit}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={className}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {props.children}
      </form>
    </Dialog>
  );
}
