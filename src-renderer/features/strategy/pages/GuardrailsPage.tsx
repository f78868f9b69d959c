import { useState } from 'react';
import { findAlgorithm, listAlgorithms } from '../../../../src-engine/algorithms/registry.ts';
import { guardrailsOf } from '../../../../src-engine/config/always-on-guardrails.ts';
import type { Guardrail } from '../../../../src-engine/config/strategy-schema.ts';
import type { GuardrailHits } from '../../../../src-engine/model/guardrail-hits.ts';
import { useQuery } from '../../../engine-client/use-query.ts';
import { counted } from '../../../format/count.ts';
import { useChosenRun } from '../../../stores/run-store.ts';
import { Button } from '../../../ui/Button.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { Pick } from '../../../ui/Pick.tsx';
import { copyAlgorithm } from '../edit/criteria-edits.ts';
import { guardrailEdits, missingOfPack } from '../edit/guardrail-edits.ts';
import { positionsIn } from '../editor-pages.ts';
import { GuardrailInspector } from '../inspect/GuardrailInspector.tsx';
import { GuardrailRow } from '../parts/GuardrailRow.tsx';
import { OutcomeStates } from '../parts/OutcomeStates.tsx';
import { SectionPanel } from '../parts/SectionPanel.tsx';
import { useEditor } from '../use-editor.ts';

const MARKETS = [
  { id: 'US', label: 'United States' },
  { id: 'UK', label: 'United Kingdom' },
  { id: 'EU', label: 'European Union' },
  { id: 'AU', label: 'Australia' },
] as const;

/** What the rules did in the chosen run, by their ids; null while the slot was no arm of it. */
function useHits(arm: number | null): ReadonlyMap<string, GuardrailHits> | null {
  const run = useChosenRun();
  const usable = run !== null && arm !== null;
  const query = useQuery(
    'guardrailHits',
    { runId: run?.id ?? 0, arm: arm ?? 0 },
    usable ? run.id : null,
  );
  if (!usable || query.value === null) return null;
  return new Map(query.value.map((hits) => [hits.id, hits]));
}

/** Rules that no step may break: the strategy's own, then those of every market that it does not name (ux 2.2d). */
export function GuardrailsPage() {
  const { strategy, selected, runArm } = useEditor();
  const hits = useHits(runArm?.arm ?? null);
  const rules = guardrailsOf(strategy.guardrails);
  const [position = 0] = selected.startsWith('/guardrails/') ? positionsIn(selected) : [];
  return (
    <>
      <div className="st-center">
        <Panel
          flush
          title="Guardrails"
          tools={<Tools />}
          note="Guardrails judge every step on its day, before it runs. Block skips a step, Defer moves it to the next allowed day, Warn only counts. A rule that is off is recorded in every run and export. No legal advice: check the source."
        >
          <div className="scroll-x">
            <table className="st-grid st-guards">
              <thead>
                <tr>
                  <th>On</th>
                  <th>Rule</th>
                  <th>Acts</th>
                  <th>In run</th>
                  <th>
                    <span className="sr">Problems</span>
                  </th>
                  <th>Market</th>
                  <th>Checked</th>
                  <th>
                    <span className="sr">Actions</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {rules.map((rule, index) => (
                  <GuardrailRow
                    key={rule.id}
                    rule={rule}
                    position={index < strategy.guardrails.length ? index : null}
                    hits={hits === null ? null : (hits.get(rule.id) ?? 'none')}
                  />
                ))}
              </tbody>
            </table>
          </div>
        </Panel>
        <SectionPanel section="outcomeLimits" />
        <OutcomeStates />
      </div>
      <GuardrailInspector position={position} />
    </>
  );
}

/** Adds the rules of a market, or one of a kind. */
function Tools() {
  const { strategy, set, select } = useEditor();
  const kinds = listAlgorithms('guardrail');
  const [market, chooseMarket] = useState<Guardrail['market']>('US');
  const [kind, chooseKind] = useState(kinds[0]?.code ?? '');
  const missing = missingOfPack(strategy, market).length;
  const name = MARKETS.find(({ id }) => id === market)?.label ?? market;
  const addPack = () => {
    select(`/guardrails/${strategy.guardrails.length}`);
    set(`Add rules of the ${name}`, (draft) => guardrailEdits.addPack(draft, market));
  };
  const addOne = () => {
    const spec = findAlgorithm('guardrail', kind);
    if (spec === undefined) return;
    const use = copyAlgorithm({ code: spec.code, parameters: spec.example });
    select(`/guardrails/${strategy.guardrails.length}`);
    set(`Add guardrail ${spec.title}`, (draft) => guardrailEdits.add(draft, use, spec.title));
  };
  return (
    <>
      <Pick label="Market" value={market} options={MARKETS} onChange={chooseMarket} />
      <Button size="small" icon="plus" disabled={missing === 0} onClick={addPack}>
        {missing === 0 ? 'All rules are in' : `Add ${counted(missing, 'rule')}`}
      </Button>
      <Pick
        label="Kind of a new guardrail"
        value={kind}
        options={kinds.map((spec) => ({ id: spec.code, label: spec.title }))}
        onChange={chooseKind}
      />
      <Button size="small" icon="plus" onClick={addOne}>
        Add guardrail
      </Button>
    </>
  );
}
