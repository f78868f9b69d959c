import { type KeyboardEvent, memo, type ReactNode, useMemo, useRef } from 'react';
import { mattersInForce } from '../../../src-engine/model/change-that-matters.ts';
import type { Comparison, MeasureId } from '../../../src-engine/model/comparison.ts';
import { leftOutMeasures } from '../../../src-engine/model/left-out-measures.ts';
import { MAIN_MEASURES } from '../../../src-engine/model/main-measures.ts';
import { ChartMenu } from '../../charts/ChartMenu.tsx';
import { ChartStamp } from '../../charts/ChartStamp.tsx';
import { basisSentences, type ChartBasis } from '../../charts/chart-basis.ts';
import { formatCount } from '../../format/count.ts';
import { usePreference } from '../../stores/preferences-store.ts';
import { ArmMark } from '../../ui/ArmMark.tsx';
import { armTitle } from '../../ui/arm-style.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ReadingChip } from '../../ui/ReadingChip.tsx';
import { Tooltip } from '../../ui/Tooltip.tsx';
import { FOREST_WIDTH, ForestAxis, ForestPlot } from './ForestPlot.tsx';
import { type ForestLens, lensCaption, levelWords, PLAIN_LENS } from './forest-lens.ts';
import { type ForestLine, type ForestRow, forestRow } from './forest-row.ts';
import { forestTable } from './forest-table.ts';
import { GuardrailRows } from './GuardrailRows.tsx';
import { MoreMeasures } from './MoreMeasures.tsx';
import { editedMattersText } from './thresholds/MattersNote.tsx';
import type { MeasureRemarks } from './use-measure-remarks.ts';

interface Props {
  readonly comparison: Comparison;
  readonly currency: string;
  /** Decides the headline; stands out. */
  readonly primary: string;
  readonly fileName: string;
  /** What the numbers were made from. */
  readonly basis: ChartBasis;
  /** Which uncertainty the intervals show; the portfolio's when left out. */
  readonly lens?: ForestLens;
  /** What changes the lens, above the table. */
  readonly tools?: ReactNode;
  /** What must be said beside a measure so that it is not misread. */
  readonly remarks?: MeasureRemarks;
  /** Opens what stands behind a measure. */
  readonly onOpen?: (measure: MeasureId) => void;
  /** Opens the changes that matter. */
  readonly onThresholds?: () => void;
  /** Where to go on, behind what the intervals cover. */
  readonly next?: ReactNode;
}

const NO_REMARKS: MeasureRemarks = {};
const NOWHERE = (): void => {};

/**
 * Measures with their paired differences: values, interval, plot in multiples of the change that matters, reading. The main
 * ones first, then the guardrails, then the others when they are asked for. Up and down walk through them.
 */
export function ForestTable(props: Props) {
  const { comparison, currency, primary, fileName, basis, lens = PLAIN_LENS, tools, next } = props;
  const { remarks = NO_REMARKS, onOpen = NOWHERE, onThresholds = NOWHERE } = props;
  const drawing = useRef<HTMLDivElement>(null);
  const rows = useMemo(
    () => comparison.measures.map((measure) => forestRow(measure, currency, lens)),
    [comparison, currency, lens],
  );
  const showsMore = usePreference('moreMeasures');
  const isMain = ({ definition }: ForestRow): boolean =>
    definition.id === primary || MAIN_MEASURES.includes(definition.id);
  const others = rows.filter((row) => !isMain(row));
  const alone = comparison.arms.length < 2;
  const leftOut = leftOutMeasures(comparison);
  const edited = editedMattersText(comparison, currency);
  const said =
    Object.keys(mattersInForce(comparison)).length > 0 ? 'you said matters' : 'that matters';
  const covered = `Intervals are paired, ${lensCaption(lens, comparison.basis)}.`;
  const menu = (
    <ChartMenu
      title="Measures compared"
      caption={[basisSentences(basis, alone ? '' : covered), edited].filter(Boolean).join(' ')}
      basis={basis}
      table={() => forestTable(comparison, currency, lens)}
      fileName={fileName}
      drawing={drawing}
    />
  );
  return (
    <section className="panel forest" aria-label="Measures compared">
      {tools}
      <div className="scroll-x" ref={drawing}>
        <table>
          <caption className="sr">
            Measures by arm, with the difference to the champion, its 95% interval and a reading
          </caption>
          <thead>
            <tr>
              <th scope="col" className="fm-measure">
                Measure
              </th>
              <th scope="col" className="num fm-champion">
                <span className="ah">
                  <ArmMark slot={0} />
                  Champion
                </span>
              </th>
              {alone ? (
                <th scope="col">
                  <span className="ah-end">
                    <span />
                    {menu}
                  </span>
                </th>
              ) : (
                <ChallengerHeads menu={menu} level={levelWords(lens)} />
              )}
            </tr>
          </thead>
          <tbody onKeyDown={walkMeasures}>
            {rows.filter(isMain).map((row) => (
              <MeasureRow
                key={row.definition.id}
                row={row}
                isPrimary={row.definition.id === primary}
                remark={remarks[row.definition.id]}
                onOpen={onOpen}
              />
            ))}
            <GuardrailRows
              guardrails={comparison.guardrails}
              units={comparison.basis.units}
              alone={alone}
            />
            {others.length === 0 ? null : <MoreMeasures rows={others} columns={alone ? 3 : 6} />}
            {showsMore
              ? others.map((row) => (
                  <MeasureRow
                    key={row.definition.id}
                    row={row}
                    isPrimary={false}
                    remark={remarks[row.definition.id]}
                    onOpen={onOpen}
                  />
                ))
              : null}
          </tbody>
        </table>
      </div>
      <div className="kf">
        <span>
          <ChartStamp basis={basis} />
          {basisSentences(basis)}
        </span>
        {leftOut !== null && <span>{leftOut}</span>}
        {!alone && (
          <span className="kf-row">
            <span>
              Shaded: smaller than the change {said}.{' '}
              <button type="button" className="link" onClick={onThresholds}>
                Edit thresholds…
              </button>
            </span>
            <span>
              {covered} {next}
            </span>
          </span>
        )}
      </div>
    </section>
  );
}

/** Heads of the columns that compare. */
function ChallengerHeads({ menu, level }: { readonly menu: ReactNode; readonly level: string }) {
  return (
    <>
      <th scope="col" className="fm-arms">
        Challengers
      </th>
      <th scope="col" className="fm-diff">
        Difference and {level} interval
      </th>
      <th scope="col" className="fm-plot" style={{ width: FOREST_WIDTH + 12 }}>
        <span className="sr">Multiples of the change that matters, right is better</span>
        <ForestAxis />
      </th>
      <th scope="col">
        <span className="ah-end">
          Reading
          {menu}
        </span>
      </th>
    </>
  );
}

interface MeasureProps {
  readonly row: ForestRow;
  readonly isPrimary: boolean;
  readonly remark: string | undefined;
  readonly onOpen: (measure: MeasureId) => void;
}

const MeasureRow = memo(function MeasureRow({ row, isPrimary, remark, onOpen }: MeasureProps) {
  const { definition, lines } = row;
  return (
    <tr className={isPrimary ? 'fm prim' : 'fm'} data-measure={definition.id}>
      <th scope="row" className="fm-name">
        <Tooltip content={<MeasureHelp row={row} />}>
          <button
            type="button"
            className={isPrimary ? 'kn b' : 'kn'}
            data-walk=""
            onClick={() => onOpen(definition.id)}
          >
            {definition.label}
            <Icon name="info" className="info" />
          </button>
        </Tooltip>
        <div className="kd">
          {isPrimary ? 'Primary measure. ' : ''}
          {definition.direction === 'higher' ? 'Higher is better' : 'Lower is better'}
        </div>
        {remark === undefined ? null : <div className="kd fm-remark">{remark}</div>}
      </th>
      <td className="num fm-cell">
        <div className="one">{row.champion}</div>
      </td>
      {lines.length === 0 ? <td className="fm-cell" /> : <ChallengerCells lines={lines} />}
    </tr>
  );
});

function ChallengerCells({ lines }: { readonly lines: readonly ForestLine[] }) {
  return (
    <>
      <td className="fm-cell two">
        {perArm(lines, (line) => (
          <>
            <ArmMark slot={line.arm} />
            <span className="sr">{armTitle(line.arm)}</span>
            <span>{line.value}</span>
          </>
        ))}
      </td>
      <td className="fm-cell two dif">
        {perArm(lines, (line) => (
          <>
            <b>{line.difference}</b>
            <span className="t3">{line.interval}</span>
          </>
        ))}
      </td>
      <td className="fm-plot">
        <ForestPlot lines={lines} />
      </td>
      <td className="fm-cell two ver">
        {perArm(lines, (line) => (
          <>
            <ReadingChip reading={line.reading} />
            <Advice more={line.moreReplications} />
          </>
        ))}
      </td>
    </>
  );
}

/** "needs about 40 more replications"; where the column is narrow, "40 more" is what is seen of it. */
function Advice({ more }: { readonly more: number }) {
  if (more === 0) return null;
  const words = more === 1 ? ' replication' : ' replications';
  return (
    <span className="t3 fm-advice" title={`needs about ${formatCount(more)} more${words}`}>
      <span className="wide">needs about </span>
      {`${formatCount(more)} more`}
      <span className="wide">{words}</span>
    </span>
  );
}

function perArm(lines: readonly ForestLine[], content: (line: ForestLine) => ReactNode): ReactNode {
  return lines.map((line) => <div key={line.arm}>{content(line)}</div>);
}

/** Definition, the change that matters, and what luck alone would give. */
function MeasureHelp({ row }: { readonly row: ForestRow }) {
  return (
    <>
      <b>{row.definition.label}</b>
      <p>{row.definition.definition}</p>
      <dl>
        <dt>Change that matters</dt>
        <dd>{row.changeThatMatters}</dd>
        {row.usualChange === null ? null : (
          <>
            <dt>By default</dt>
            <dd>{row.usualChange}</dd>
          </>
        )}
        {row.lines.map((line) =>
          line.luck === null ? null : (
            <LuckLine key={line.arm} title={`${armTitle(line.arm)}, luck only`} text={line.luck} />
          ),
        )}
      </dl>
    </>
  );
}

function LuckLine({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <>
      <dt>{title}</dt>
      <dd>{text}</dd>
    </>
  );
}

/** Up and down move between the measures' names. */
function walkMeasures(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-walk]')];
  const at = event.target instanceof HTMLElement ? stops.indexOf(event.target) : -1;
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  next.focus();
}
