import { memo, type ReactNode, useState } from 'react';
import {
  BEHAVIOUR_PRESETS,
  type BehaviourPreset,
} from '../../../../src-engine/config/behaviour-presets.ts';
import type { ChannelName } from '../../../../src-engine/model/behaviour.ts';
import type { BehaviourMark } from '../../../../src-engine/model/behaviour-notes.ts';
import {
  CONTACT_COUNTS,
  CONTACT_SPACING_DAYS,
  type ResponseCurves,
} from '../../../../src-engine/model/response-curves.ts';
import type { CurveReference } from '../../../../src-engine/protocol/calibration-methods.ts';
import { ChartPanel } from '../../../charts/ChartPanel.tsx';
import { type Curve, CurveChart } from '../../../charts/CurveChart.tsx';
import type { ChartBasis } from '../../../charts/chart-basis.ts';
import { useQuery } from '../../../engine-client/use-query.ts';
import { formatNumber } from '../../../format/count.ts';
import { formatPercent } from '../../../format/percent.ts';
import { useBehaviourHeader } from '../../../stores/document-state.ts';
import { Deferred } from '../../../ui/Deferred.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { Pick } from '../../../ui/Pick.tsx';
import { CHANNEL_WORDS } from '../read/channel-words.ts';
import { curveTable, saturationCurves, typeCurves } from './response-curve-tables.ts';

type Against = CurveReference | 'none';

/** Curves are the model's figures and no run's: the same tables that the simulation runs on. */
function basisOf(
  own: ResponseCurves,
  against: ResponseCurves | null,
  mark: BehaviourMark | null,
): ChartBasis {
  const other = against === null ? '' : `, dashed: ${against.name}`;
  return { text: `Behaviour model ${own.name}${other}.`, mark };
}

/** Room of a panel until it is drawn: four charts at once would hold up the next key. */
const PANEL_PX = 370;

const percent = (value: number): string => formatPercent(value, 1);
const wholePercent = (value: number): string => formatPercent(value, 0);
const ratio = (value: number): string => formatNumber(value, 2);
const day = (value: number): string => String(value);
const tenth = (value: number): string => formatNumber(value, 1);

function againstOptions(isDefault: boolean): readonly { id: Against; label: string }[] {
  const presets = BEHAVIOUR_PRESETS.map((id: BehaviourPreset) => ({ id, label: `beside ${id}` }));
  return [
    { id: 'none', label: 'by customer type' },
    ...(isDefault ? [] : [{ id: 'default' as const, label: 'beside the default' }]),
    ...presets,
  ];
}

/** What the model in use says customers do, drawn from the tables that the simulation runs on (ux 2.2d). */
export const ResponseCurvesPanel = memo(function ResponseCurvesPanel() {
  const { fingerprint, isDefault, mark } = useBehaviourHeader();
  const [against, setAgainst] = useState<Against>('none');
  const { value } = useQuery(
    'behaviourCurves',
    { against: against === 'none' ? null : against },
    `curves-${fingerprint}`,
  );
  const pick = (
    <Pick
      label="Curves shown"
      options={againstOptions(isDefault)}
      value={against}
      onChange={setAgainst}
    />
  );
  if (value === null)
    return (
      <Panel title="Response curves" className="late">
        <span className="t3">Reading the curves…</span>
      </Panel>
    );
  const basis = basisOf(value.own, value.against, mark);
  return (
    <div className="grid2">
      <Deferred minHeight={PANEL_PX}>
        <AgePanel
          basis={basis}
          title="Paying in full, by age of the debt"
          fileName="behaviour-intensity-by-age"
          note="Per day, without any contact. All customers: those who have not paid by then. Calendar and what is known of an account have mean 1 and are left out."
          curves={typeCurves(
            value,
            ({ full }) => full,
            ({ pooledFull }) => pooledFull,
          )}
          tools={pick}
        />
      </Deferred>
      <Deferred minHeight={PANEL_PX}>
        <AgePanel
          basis={basis}
          title="Cured without any contact"
          fileName="behaviour-self-cure"
          note="Share that has paid everything by then, when nobody is contacted."
          curves={typeCurves(
            value,
            ({ cured }) => cured,
            ({ pooledCured }) => pooledCured,
          )}
        />
      </Deferred>
      <Deferred minHeight={PANEL_PX}>
        <EffectPanel own={value.own} against={value.against} basis={basis} />
      </Deferred>
      <Deferred minHeight={PANEL_PX}>
        <SaturationPanel own={value.own} basis={basis} />
      </Deferred>
    </div>
  );
});

interface AgeProps {
  readonly basis: ChartBasis;
  readonly title: string;
  readonly fileName: string;
  readonly note: string;
  readonly curves: readonly Curve[];
  readonly tools?: ReactNode;
}

function AgePanel({ basis, title, fileName, note, curves, tools }: AgeProps) {
  const xs = (curves[0]?.values ?? []).map((_, place) => place);
  return (
    <ChartPanel
      title={title}
      basis={basis}
      note={note}
      tools={tools}
      table={() => curveTable('Days past due', xs, curves, day, percent)}
      fileName={fileName}
    >
      <CurveChart
        name={title}
        xs={xs}
        xLabel="days past due"
        xText={day}
        curves={curves}
        text={percent}
        tick={wholePercent}
        base={null}
      />
    </ChartPanel>
  );
}

/** `1 SMS`, `4 SMS, a week apart` for a type; dashed for the other model. */
function effectCurves(
  curves: ResponseCurves,
  channel: ChannelName,
  persona: number,
  isDashed: boolean,
): readonly Curve[] {
  const factors = curves.treatments.find((one) => one.channel === channel)?.factors[persona] ?? [];
  return CONTACT_COUNTS.map((count, index) => ({
    label: `${count} ${count === 1 ? 'contact' : 'contacts'}${isDashed ? `, ${curves.name}` : ''}`,
    values: factors[index] ?? [],
    tone: index + 1,
    isDashed,
  }));
}

function EffectPanel({
  own,
  against,
  basis,
}: {
  readonly own: ResponseCurves;
  readonly against: ResponseCurves | null;
  readonly basis: ChartBasis;
}) {
  const [channel, setChannel] = useState<ChannelName>('SMS');
  const [type, setType] = useState('0');
  const place = Math.min(Number(type), own.personas.length - 1);
  const other = against?.personas.findIndex(({ code }) => code === own.personas[place]?.code) ?? -1;
  const curves = [
    ...effectCurves(own, channel, place, false),
    // One line of the other model: six would be too many.
    ...(against === null || other < 0
      ? []
      : effectCurves(against, channel, other, true).slice(0, 1)),
  ];
  const xs = (curves[0]?.values ?? []).map((_, index) => index);
  const reach = own.treatments.find((one) => one.channel === channel)?.reach ?? 0;
  return (
    <ChartPanel
      title="Effect of contacts, by day"
      basis={basis}
      note={`Factor on paying in full when contacts reach the customer, the first on day 0, then every ${CONTACT_SPACING_DAYS} days: it fades by the half-life, and each further contact tires. ${formatPercent(reach, 0)} of these contacts reach the customer.`}
      tools={
        <>
          <Pick
            label="Contact"
            options={own.treatments.map((one) => ({
              id: one.channel,
              label: CHANNEL_WORDS[one.channel],
            }))}
            value={channel}
            onChange={setChannel}
          />
          <Pick
            label="Customer type"
            options={own.personas.map(({ code }, index) => ({
              id: String(index),
              label: `type ${code}`,
            }))}
            value={String(place)}
            onChange={setType}
          />
        </>
      }
      table={() => curveTable('Day', xs, curves, day, ratio)}
      fileName={`behaviour-effect-${channel.toLowerCase()}`}
    >
      <CurveChart
        name="Effect of contacts, by day"
        xs={xs}
        xLabel="days after the first contact"
        xText={day}
        curves={curves}
        text={ratio}
        tick={ratio}
        base={1}
      />
    </ChartPanel>
  );
}

function SaturationPanel({
  own,
  basis,
}: {
  readonly own: ResponseCurves;
  readonly basis: ChartBasis;
}) {
  const curves = saturationCurves(own);
  return (
    <ChartPanel
      title="Saturation of effects"
      basis={basis}
      note="Factor on paying in full for the summed log hazard ratios of everything that acts on a day: more contacts cannot add up without bound. The axis begins at 1, no effect."
      table={() => curveTable('Summed log hazard ratio', own.saturationSums, curves, tenth, ratio)}
      fileName="behaviour-saturation"
    >
      <CurveChart
        name="Saturation of effects"
        xs={own.saturationSums}
        xLabel="summed log hazard ratio"
        xText={tenth}
        curves={curves}
        text={ratio}
        tick={ratio}
        base={1}
      />
    </ChartPanel>
  );
}
