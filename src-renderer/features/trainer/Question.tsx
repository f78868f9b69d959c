import { useEffect, useRef } from 'react';
import { chooseAnswer, trainerStore, useTrainer } from '../../stores/trainer-store.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { PlacedStep } from './placed-steps.ts';

/** What the class is asked: openly, or with answers to choose from, of which the run says which is right. */
export function Question({ asked }: { readonly asked: PlacedStep }) {
  const { answerShown } = useTrainer();
  const { question, choices } = asked;
  return (
    <div className="trainer-quiz">
      <p id="trainer-question">
        <b>{question}</b>
      </p>
      {answerShown ? (
        <Answer asked={asked} />
      ) : (
        <>
          {choices.length === 0 ? null : (
            <ul aria-labelledby="trainer-question">
              {choices.map(({ text }, index) => (
                <li key={text}>
                  <Button size="small" onClick={() => chooseAnswer(index)}>
                    {text}
                  </Button>
                </li>
              ))}
            </ul>
          )}
          <Button
            size="small"
            tone={choices.length === 0 ? 'plain' : 'ghost'}
            onClick={() => trainerStore.setState({ answerShown: true })}
          >
            Show the answer
          </Button>
        </>
      )}
    </div>
  );
}

/** The answers, marked, and why; it takes the focus that the button had. */
function Answer({ asked }: { readonly asked: PlacedStep }) {
  const { step, chosen } = useTrainer();
  const { choices, answer } = asked;
  const text = useRef<HTMLParagraphElement>(null);
  useEffect(() => text.current?.focus(), []);
  const mine = chosen[step];
  return (
    <>
      {choices.length === 0 ? null : (
        <ul aria-labelledby="trainer-question">
          {choices.map((choice, index) => (
            <li key={choice.text}>
              <Icon name={choice.isRight ? 'check' : 'cross'} />
              <span className="sr">{choice.isRight ? 'Right:' : 'Wrong:'}</span>
              {choice.text}
              {index === mine ? <span className="t2">your answer</span> : null}
            </li>
          ))}
        </ul>
      )}
      <p ref={text} tabIndex={-1}>
        {mine === undefined ? null : <b>{choices[mine]?.isRight === true ? 'Right. ' : 'No. '}</b>}
        {answer}
      </p>
    </>
  );
}
