import { useState } from 'react';
import { counted } from '../../../format/count.ts';
import { useNavigation } from '../../../stores/navigation-store.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { criteriaEdits } from '../edit/criteria-edits.ts';
import { templateEdits } from '../edit/template-edits.ts';
import { isEditorPage } from '../editor-pages.ts';
import { type Editor, useEditor } from '../use-editor.ts';
import { type PasteTarget, pasteTarget } from './paste-target.ts';
import { type PastedLine, type PastedRow, readRows } from './read-rows.ts';
import { COLUMNS } from './rows-of.ts';

/** Rows of a spreadsheet into steps or criteria rows: pasted, checked row by row, shown, then added as one step (ux 4.7). */
export function PasteRowsDialog({ onClose }: { readonly onClose: () => void }) {
  const editor = useEditor();
  const { params } = useNavigation();
  const page = params['page'];
  const target = pasteTarget(editor, isEditorPage(page) ? page : 'templates');
  const [text, setText] = useState('');
  if (target === null) return null;
  const lines = readRows(text, target, editor.strategy);
  const good = lines.flatMap(({ row }) => (row === null ? [] : [row]));
  const bad = lines.length - good.length;
  const heads = COLUMNS[target.kind];
  return (
    <Dialog
      wide
      title={`Paste rows into ${nameOf(target, editor)}`}
      description={`One row a line, cells parted by tabs as a spreadsheet copies them: ${heads.join(', ')}. Copy rows gives the same.`}
      onClose={onClose}
      footer={
        <>
          <Button className="left" onClick={onClose}>
            Cancel
          </Button>
          <Button
            tone="primary"
            unavailable={whyNotAdd(lines, bad)}
            onClick={() => {
              add(editor, target, good);
              onClose();
            }}
          >
            {good.length === 0 ? 'Add rows' : `Add ${counted(good.length, 'row')}`}
          </Button>
        </>
      }
    >
      <textarea
        className="fld st-paste"
        aria-label="Rows to paste"
        placeholder={`Paste here (Ctrl+V)\n${heads.join('\t')}`}
        rows={5}
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p className="sr" role="status">
        {lines.length === 0 ? '' : `${counted(good.length, 'row')} can be added, ${bad} cannot.`}
      </p>
      {lines.length === 0 ? null : <Preview heads={heads} lines={lines} />}
    </Dialog>
  );
}

function Preview({
  heads,
  lines,
}: {
  readonly heads: readonly string[];
  readonly lines: readonly PastedLine[];
}) {
  return (
    <section className="scroll-x st-pasted" aria-label="What will be added">
      <table>
        <thead>
          <tr>
            <th className="num">Line</th>
            {heads.map((head) => (
              <th key={head}>{head}</th>
            ))}
            <th>Check</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ line, cells, problem }) => (
            <tr key={line}>
              <td className="num t3">{line}</td>
              {heads.map((head, at) => (
                <td key={head}>{cells[at] ?? ''}</td>
              ))}
              <td className={problem === '' ? 't2' : 'neg2'}>
                {problem === '' ? (
                  'good'
                ) : (
                  <span className="st-flaw">
                    <Icon name="warn" />
                    {problem}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function whyNotAdd(lines: readonly PastedLine[], bad: number): string | null {
  if (lines.length === 0) return 'Paste rows first.';
  return bad === 0 ? null : `Mend or take out ${counted(bad, 'row')} first.`;
}

function nameOf(target: PasteTarget, { strategy }: Editor): string {
  if (target.kind === 'steps')
    return strategy.processTemplates[target.template]?.code ?? 'the template';
  const control = strategy.classControls[target.control];
  return `${control?.code ?? ''}, ${control?.conditions[target.condition]?.algorithm.code ?? ''}`;
}

function add(editor: Editor, target: PasteTarget, rows: readonly PastedRow[]): void {
  const label = `Paste ${counted(rows.length, 'row')} into ${nameOf(target, editor)}`;
  if (target.kind === 'steps') {
    const steps = rows.flatMap((row) => (row.kind === 'step' ? [row] : []));
    editor.set(label, (draft) => templateEdits.addSteps(draft, target.template, steps));
    return;
  }
  const criteria = rows.flatMap((row) => {
    if (row.kind !== 'criteria') return [];
    const { kind: _, ...values } = row;
    return [values];
  });
  editor.set(label, (draft) =>
    criteriaEdits.addRows(draft, target.control, target.condition, criteria),
  );
}
