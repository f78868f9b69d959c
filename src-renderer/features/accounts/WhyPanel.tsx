import type { Ref } from 'react';
import type { AccountStory, Check, Decision } from '../../../src-engine/model/explanation.ts';
import { formatDate, formatWeekday } from '../../format/date.ts';
import { formatMoney } from '../../format/money.ts';
import { ArmMark } from '../../ui/ArmMark.tsx';
import { armTitle } from '../../ui/arm-style.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { checkMargin, checkRule, checkValue, isTight } from './check-text.ts';
import { counterpartSentence, paidByDay } from './counterpart-text.ts';
import { decisionIcon } from './event-icon.ts';

interface Props {
  readonly story: AccountStory;
  readonly arm: number;
  /** null: the account had no decision. */
  readonly decision: Decision | null;
  readonly other: AccountStory | null;
  readonly otherArm: number | null;
  readonly onRule: (pointer: string) => void;
  readonly onCopyLink: () => void;
  /** Opens the rule in a copy of the strategy; null where no rule decided. */
  readonly onWhatIf: (() => void) | null;
  /** Opens the accounts with the same outcome; null without another arm. */
  readonly similar: { readonly label: string; readonly open: () => void } | null;
  readonly headRef?: Ref<HTMLHeadingElement>;
}

/**
 * Why a decision fell as it did, always in this order: sentence, checks with their margins, what was chosen and passed
 * over, the smallest change that flips it, the same account in the other arm, links (ux 2.5b).
 */
export function WhyPanel(props: Props) {
  const { story, decision, arm } = props;
  if (decision === null) {
    return (
      <aside className="why" aria-label="Why this decision">
        <h2 tabIndex={-1} ref={props.headRef}>
          No decision
        </h2>
        <p>
          Nothing was decided about this account under {armTitle(arm).toLowerCase()}: it never came
          up for review in the horizon.
        </p>
        <Counterpart {...props} day={story.days - 1} />
      </aside>
    );
  }
  const date = story.asOfDay + decision.day;
  return (
    <aside className="why" aria-label="Why this decision">
      <div className="wh1">
        <span className="t3">
          Why, day {decision.day}, {formatWeekday(date)} {formatDate(date).slice(-4)}
        </span>
        <IconButton icon="link" label="Copy link to this decision" onClick={props.onCopyLink} />
      </div>
      <h2 tabIndex={-1} ref={props.headRef}>
        <Icon name={decisionIcon(decision)} />
        {decision.title}
      </h2>
      <p>{sentence(decision.because)}</p>
      {decision.checks.length > 0 && (
        <ul className="chk" aria-label="Checks">
          {decision.checks.map((check, index) => (
            <CheckRow
              // biome-ignore lint/suspicious/noArrayIndexKey: checks of one decision never move.
              key={index}
              check={check}
              currency={story.currency}
            />
          ))}
        </ul>
      )}
      <Chosen decision={decision} />
      {decision.flip !== '' && (
        <section className="near">
          <h3>What would have changed it</h3>
          <p>{decision.flip}</p>
          {props.onWhatIf === null ? null : (
            <Button size="small" onClick={props.onWhatIf}>
              Try a what-if…
            </Button>
          )}
        </section>
      )}
      <Counterpart {...props} day={decision.day} />
      <div className="lk">
        {decision.rulePointer === '' ? (
          <span className="t3">{decision.ruleLabel}</span>
        ) : (
          <button type="button" className="link" onClick={() => props.onRule(decision.rulePointer)}>
            Open {decision.ruleLabel}
          </button>
        )}
        {props.similar !== null && (
          <button type="button" className="link" onClick={props.similar.open}>
            {props.similar.label}
          </button>
        )}
      </div>
    </aside>
  );
}

function CheckRow({ check, currency }: { readonly check: Check; readonly currency: string }) {
  return (
    <li>
      <Icon
        name={check.passed ? 'check' : 'cross'}
        label={check.passed ? 'passed' : 'failed'}
        className={check.passed ? 'passed' : 'failed'}
      />
      <div>
        <div className="cl">
          <span>{check.label}</span>
          <b className={isTight(check) ? 'mg tight' : 'mg'}>{checkMargin(check, currency)}</b>
        </div>
        <div className="cr">
          {checkRule(check, currency)}
          <span>was {checkValue(check, check.actual, currency)}</span>
        </div>
      </div>
    </li>
  );
}

function Chosen({ decision }: { readonly decision: Decision }) {
  if (decision.chosen === '' && decision.passedOver.length === 0) return null;
  return (
    <section>
      <h3>Chosen, and passed over</h3>
      {decision.chosen !== '' && (
        <p>
          <b>{decision.chosen}</b>
        </p>
      )}
      {decision.passedOver.length > 0 && (
        <ul className="over" aria-label="Passed over">
          {decision.passedOver.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Counterpart(props: Props & { readonly day: number }) {
  const { story, other, otherArm, arm, day } = props;
  if (otherArm === null || other === null) return null;
  const money = (minor: number): string => formatMoney(minor, story.currency);
  const short = (slot: number): string => (slot === 0 ? 'champion' : armTitle(slot).slice(-1));
  return (
    <section className="cmp">
      <h3>
        <ArmMark slot={otherArm} />
        Same account under {otherArm === 0 ? 'the champion' : armTitle(otherArm).replace('C', 'c')}
      </h3>
      <p>{counterpartSentence(other)}</p>
      <dl>
        <dt>
          Paid by day {day}, {short(otherArm)}
        </dt>
        <dd>{money(paidByDay(other, day))}</dd>
        <dt>
          Paid by day {day}, {short(arm)}
        </dt>
        <dd>{money(paidByDay(story, day))}</dd>
        <dt>
          Net cash, {story.days} d, {short(otherArm)}
        </dt>
        <dd>{money(other.cashMinor - other.costMinor)}</dd>
        <dt>
          Net cash, {story.days} d, {short(arm)}
        </dt>
        <dd>{money(story.cashMinor - story.costMinor)}</dd>
      </dl>
    </section>
  );
}

function sentence(text: string): string {
  return text === '' || text.endsWith('.') ? text : `${text}.`;
}
