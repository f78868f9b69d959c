import { useState } from 'react';
import type { LadderCounts } from '../../../../src-engine/protocol/methods.ts';
import { useQuery } from '../../../engine-client/use-query.ts';
import { formatCount } from '../../../format/count.ts';
import { useChosenRun } from '../../../stores/run-store.ts';
import { Panel } from '../../../ui/Panel.tsx';
import { isNumberedByDay, templateEdits } from '../edit/template-edits.ts';
import { StepInspector } from '../inspect/StepInspector.tsx';
import { TemplateInspector } from '../inspect/TemplateInspector.tsx';
import { championCounterpart, matchChampion } from '../ladder/champion-match.ts';
import { Ladder } from '../ladder/Ladder.tsx';
import { missingWords } from '../ladder/missing-words.ts';
import { LadderTools, type LanesShown } from '../parts/LadderTools.tsx';
import { StepsGrid } from '../parts/StepsGrid.tsx';
import { TemplatePick } from '../parts/TemplatePick.tsx';
import { eventFace } from '../read/event-icon.ts';
import { entryRows } from '../read/rule-words.ts';
import { selectedStep, shownTemplate, stepActions } from '../step-actions.ts';
import { useEditor } from '../use-editor.ts';

interface Counts {
  readonly of: (template: string | undefined) => LadderCounts | null;
  readonly isReading: boolean;
}

/** Counts of the last run by template code; only while the slot was an arm of it. */
function useCounts(arm: number | null): Counts {
  const run = useChosenRun();
  const usable = run !== null && arm !== null;
  const query = useQuery(
    'ladderCounts',
    { runId: run?.id ?? 0, arm: arm ?? 0 },
    usable ? run.id : null,
  );
  const counts = usable ? (query.value ?? []) : [];
  return {
    of: (template) => counts.find((one) => one.template === template) ?? null,
    isReading: usable && query.value === null && query.failure === null,
  };
}

/** The event ladder of one process template, its steps, and the selected step's settings. */
export function TemplatesPage() {
  const editor = useEditor();
  const { slot, strategy, champion, runArm, set } = editor;
  const [view, setView] = useState<LanesShown>('both');
  const shown = shownTemplate(editor);
  const template = strategy.processTemplates[shown];
  const counts = useCounts(runArm?.arm ?? null);
  const championCounts = useCounts(runArm === null || slot === 0 ? null : 0);
  if (template === undefined) return null;
  const counterpart =
    champion === null ? null : championCounterpart(strategy, template.code, champion);
  const kindOf = (code: string) => eventFace(strategy, code).kind;
  const championFace = (code: string) => eventFace(champion ?? strategy, code);
  const match =
    counterpart === null
      ? null
      : matchChampion(template, kindOf, counterpart, (code) => championFace(code).kind);
  const missing = missingWords(match, counterpart?.events ?? [], championFace);
  const mine = counts.of(template.code);
  const theirs = championCounts.of(counterpart?.code);
  const step = selectedStep(editor);
  const sideBySide = view === 'both' && counterpart !== null && champion !== null;
  const partner = step === null ? undefined : match?.steps[step];
  const partnerStep =
    partner === undefined || partner.kind === 'new'
      ? undefined
      : counterpart?.events[partner.position];
  return (
    <>
      <div className="st-center">
        <EntryLine template={shown} created={mine?.created ?? null} />
        <Panel
          title="Event ladder"
          sub={
            <span className="st-ladder-sub">
              <TemplatePick
                label="Process template"
                pointer="/processTemplates"
                templates={strategy.processTemplates}
                shown={shown}
              />
              drag a step or use Alt ← → to move it by a day
            </span>
          }
          tools={
            <>
              {isNumberedByDay(template) ? null : (
                <button
                  type="button"
                  className="link"
                  onClick={() =>
                    set(`Number the steps of ${template.code}`, (draft) =>
                      templateEdits.renumberSteps(draft, shown),
                    )
                  }
                >
                  Number steps by day
                </button>
              )}
              <LadderTools
                lanes={counterpart === null ? null : view}
                onLanes={setView}
                pointer={`/processTemplates/${shown}`}
              />
            </>
          }
        >
          <Ladder
            template={shown}
            champion={
              sideBySide && champion !== null ? { strategy: champion, template: counterpart } : null
            }
            counts={mine}
            championCounts={slot === 0 ? null : theirs}
            isCounting={counts.isReading}
            runId={runArm?.runId ?? null}
          />
        </Panel>
        <StepsGrid
          template={shown}
          match={match}
          missing={missing}
          counts={mine}
          isCounting={counts.isReading}
          onAdd={() => stepActions.add(editor)}
        />
      </div>
      {step === null || template.events[step] === undefined ? (
        <TemplateInspector template={shown} />
      ) : (
        <StepInspector
          template={shown}
          position={step}
          counts={mine}
          championReached={
            partnerStep === undefined ? null : (theirs?.reached[partnerStep.sequence] ?? null)
          }
        />
      )}
    </>
  );
}

/** Which criteria rows start this template, and how often they did in the last run. */
function EntryLine({
  template,
  created,
}: {
  readonly template: number;
  readonly created: number | null;
}) {
  const { strategy, reveal } = useEditor();
  const shown = strategy.processTemplates[template];
  if (shown === undefined) return null;
  const rows = entryRows(strategy, shown.code);
  const [first] = rows;
  return (
    <section className="panel st-who" aria-label="Where processes come from">
      {first === undefined ? (
        <span className="t3">No criteria row starts this template.</span>
      ) : (
        <>
          <span className="t3">Entered by</span>
          <button type="button" className="link" onClick={() => reveal(first.pointer)}>
            {`${first.control}, ${first.condition}, row ${first.priority}`}
          </button>
          <span className="t3">when</span>
          <span>{first.test}</span>
          {rows.length > 1 ? (
            <span
              className="t3"
              title={rows
                .slice(1)
                .map((row) => `${row.control}, ${row.condition}, row ${row.priority}: ${row.test}`)
                .join('\n')}
            >
              {`and ${rows.length - 1} more ${rows.length === 2 ? 'row' : 'rows'}`}
            </span>
          ) : null}
        </>
      )}
      <span className="sp" />
      {created === null ? null : (
        <span>
          <b>{formatCount(created)}</b> <span className="t3">entered</span>
        </span>
      )}
    </section>
  );
}
