import { useState } from 'react';
import { plannedSteps } from '../../../../src-engine/config/severance-days.ts';
import type { SeveranceTemplate, Strategy } from '../../../../src-engine/config/strategy-schema.ts';
import { Panel } from '../../../ui/Panel.tsx';
import { SECTION_PAGES } from '../editor-pages.ts';
import { SeveranceStepInspector } from '../inspect/SeveranceStepInspector.tsx';
import { SeveranceTemplateInspector } from '../inspect/SeveranceTemplateInspector.tsx';
import { matchChampion } from '../ladder/champion-match.ts';
import { missingWords } from '../ladder/missing-words.ts';
import { SeveranceLadder } from '../ladder/SeveranceLadder.tsx';
import { LadderTools, type LanesShown } from '../parts/LadderTools.tsx';
import { SectionPanel } from '../parts/SectionPanel.tsx';
import { SeveranceStepsGrid } from '../parts/SeveranceStepsGrid.tsx';
import { TemplatePick } from '../parts/TemplatePick.tsx';
import { eventFace } from '../read/event-icon.ts';
import { shownSeverance } from '../severance-actions.ts';
import { selectedStep } from '../step-actions.ts';
import { useEditor } from '../use-editor.ts';

/** The champion's severance template of the same code, else the one in the same place. */
function counterpartOf(champion: Strategy, code: string, place: number): SeveranceTemplate | null {
  const { severanceTemplates } = champion;
  return severanceTemplates.find((one) => one.code === code) ?? severanceTemplates[place] ?? null;
}

/** The ladder of one severance template beside the champion's, its steps, and the rules that choose templates. */
export function SeverancePage() {
  const editor = useEditor();
  const { strategy, champion, selected } = editor;
  const [view, setView] = useState<LanesShown>('both');
  const shown = shownSeverance(editor);
  const template = strategy.severanceTemplates[shown];
  const sections = SECTION_PAGES.severance.map((section) => (
    <SectionPanel key={section} section={section} />
  ));
  if (template === undefined) return <div className="st-center wide">{sections}</div>;
  const theirs = champion === null ? null : counterpartOf(champion, template.code, shown);
  const face = (of: Strategy) => (code: string) => eventFace(of, code);
  const planned = theirs === null ? null : plannedSteps(theirs);
  const match =
    champion === null || planned === null
      ? null
      : matchChampion(
          plannedSteps(template),
          (code) => face(strategy)(code).kind,
          planned,
          (code) => face(champion)(code).kind,
        );
  const missing = missingWords(match, planned?.events ?? [], face(champion ?? strategy));
  const step = selected.startsWith('/severanceTemplates/') ? selectedStep(editor) : null;
  return (
    <>
      <div className="st-center">
        <Panel
          title="Severance ladder"
          sub={
            <span className="st-ladder-sub">
              <TemplatePick
                label="Severance template"
                pointer="/severanceTemplates"
                templates={strategy.severanceTemplates}
                shown={shown}
              />
              planned days; a step waits for the steps that an arc comes from
            </span>
          }
          tools={
            <LadderTools
              lanes={theirs === null ? null : view}
              onLanes={setView}
              pointer={`/severanceTemplates/${shown}`}
            />
          }
        >
          <SeveranceLadder
            template={shown}
            champion={
              view === 'both' && champion !== null && theirs !== null
                ? { strategy: champion, template: theirs }
                : null
            }
          />
        </Panel>
        <SeveranceStepsGrid template={shown} edited={template} match={match} missing={missing} />
        {sections}
      </div>
      {step === null || template.events[step] === undefined ? (
        <SeveranceTemplateInspector template={shown} />
      ) : (
        <SeveranceStepInspector template={shown} position={step} />
      )}
    </>
  );
}
