import { Pick } from '../../../ui/Pick.tsx';
import { useEditor } from '../use-editor.ts';

interface Props {
  /** "Process template". */
  readonly label: string;
  /** Place of the list of templates. */
  readonly pointer: string;
  readonly templates: readonly { readonly code: string }[];
  readonly shown: number;
}

/** Which template a ladder shows; nothing where there is no choice. */
export function TemplatePick({ label, pointer, templates, shown }: Props) {
  const { select } = useEditor();
  if (templates.length < 2) return null;
  return (
    <Pick
      label={label}
      value={String(shown)}
      options={templates.map((one, index) => ({ id: String(index), label: one.code }))}
      onChange={(index) => select(`${pointer}/${index}`)}
    />
  );
}
