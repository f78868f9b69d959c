import { useState } from 'react';
import { counted } from '../../../format/count.ts';
import { Button } from '../../../ui/Button.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { templateEdits } from '../edit/template-edits.ts';
import { Place } from '../parts/Place.tsx';
import { ProblemNotes } from '../parts/ProblemNotes.tsx';
import { problemsAt, problemsWithin } from '../read/problems-at.ts';
import { templateUses } from '../read/template-uses.ts';
import { stepActions } from '../step-actions.ts';
import { useEditor } from '../use-editor.ts';
import { RuleInspector } from './RuleInspector.tsx';
import { TemplateEffectPanel } from './TemplateEffectPanel.tsx';

/** The template itself: its names, where it is used, copying and removing it. */
export function TemplateInspector({ template }: { readonly template: number }) {
  const editor = useEditor();
  const { strategy, problems, set, select, reveal } = editor;
  const edited = strategy.processTemplates[template];
  if (edited === undefined) return null;
  const pointer = `/processTemplates/${template}`;
  const uses = templateUses(strategy, edited.code);
  const own = [
    ...problemsAt(problems, pointer),
    ...['code', 'title', 'version'].flatMap((name) =>
      problemsWithin(problems, `${pointer}/${name}`),
    ),
    ...problemsAt(problems, `${pointer}/events`),
  ];
  return (
    <RuleInspector
      title={`Template ${edited.code}`}
      pointers={[pointer]}
      effect={<TemplateEffectPanel ladder="collection" code={edited.code} worth={pointer} />}
    >
      <p className="t2">Select a step in the ladder or the table to change it.</p>
      <ProblemNotes problems={own} />
      <Place pointer={`${pointer}/code`}>
        {(error) => (
          <TextField
            label="Code"
            mono
            value={edited.code}
            maxLength={40}
            error={error}
            onCommit={(code) =>
              set(`Rename template ${edited.code}`, (draft) =>
                templateEdits.setCode(draft, template, code.trim()),
              )
            }
          />
        )}
      </Place>
      <Place pointer={`${pointer}/title`}>
        {(error) => (
          <TextField
            label="Title"
            value={edited.title}
            maxLength={120}
            error={error}
            onCommit={(title) =>
              set(`Change title of ${edited.code}`, (draft) =>
                templateEdits.setTitle(draft, template, title),
              )
            }
          />
        )}
      </Place>
      <div className="st-uses">
        <h3>{uses.length === 0 ? 'Not used' : `Used by ${counted(uses.length, 'place')}`}</h3>
        <ul>
          {uses.map((use) => (
            <li key={use.pointer + use.text}>
              <button type="button" className="link" onClick={() => reveal(use.pointer)}>
                {use.text}
              </button>
            </li>
          ))}
        </ul>
      </div>
      <div className="fl">
        <Button icon="plus" onClick={() => stepActions.add(editor)}>
          Add step
        </Button>
        <Button
          icon="copy"
          onClick={() => {
            set(`Copy template ${edited.code}`, (draft) =>
              templateEdits.duplicateTemplate(draft, template),
            );
            select(`/processTemplates/${strategy.processTemplates.length}`);
          }}
        >
          Copy template
        </Button>
      </div>
      <RemoveTemplate template={template} used={uses.length > 0} />
    </RuleInspector>
  );
}

/** A template in use goes only with another one in its place. */
function RemoveTemplate({ template, used }: { readonly template: number; readonly used: boolean }) {
  const { strategy, set, select } = useEditor();
  const others = strategy.processTemplates.filter((_, index) => index !== template);
  const [chosen, choose] = useState('');
  const edited = strategy.processTemplates[template];
  const [first] = others;
  if (edited === undefined || first === undefined) return null;
  const replacement = others.some((one) => one.code === chosen) ? chosen : first.code;
  return (
    <div className="st-remove">
      {used ? (
        <Select
          label="Replace with, when removed"
          value={replacement}
          options={others.map((one) => ({ id: one.code, label: one.code }))}
          onChange={choose}
        />
      ) : null}
      <Button
        tone="danger"
        icon="trash"
        onClick={() => {
          select('');
          set(`Remove template ${edited.code}`, (draft) =>
            templateEdits.removeTemplate(draft, template, replacement),
          );
        }}
      >
        {`Remove ${edited.code}`}
      </Button>
    </div>
  );
}
