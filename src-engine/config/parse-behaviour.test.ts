import { describe, expect, it } from 'vitest';
import { defaultBehaviour } from './default-behaviour.ts';
import { defaultStrategies } from './default-strategies.ts';
import { exportBehaviour } from './export-behaviour.ts';
import { parseBehaviour } from './parse-behaviour.ts';

// biome-ignore lint/suspicious/noExplicitAny: the tests write what the type forbids.
type Loose = any;

/** The default model with one change, as text. */
function changed(change: (draft: Loose) => unknown): string {
  const draft: Loose = structuredClone(defaultBehaviour());
  change(draft);
  return JSON.stringify(draft);
}

function problemsOf(text: string) {
  const result = parseBehaviour(text);
  if (result.ok) throw new Error('the text was accepted');
  return result.error;
}

describe('parseBehaviour', () => {
  it('reads what was exported, whatever the order of the members', () => {
    const model = defaultBehaviour();
    const { text, fingerprint } = exportBehaviour(model);
    const reversed = Object.fromEntries(Object.entries(model).reverse());
    for (const given of [text, `\uFEFF${text}`, JSON.stringify(reversed)]) {
      const read = parseBehaviour(given);
      expect(read).toEqual({ ok: true, value: model });
      if (read.ok) expect(exportBehaviour(read.value)).toMatchObject({ text, fingerprint });
    }
  });

  it.each<[string, (draft: Loose) => unknown, string, string, string, string]>([
    [
      'a member that is missing',
      (draft) => delete draft.treatments[1].evidence,
      'member-missing',
      '/treatments/1',
      '"evidence" is missing.',
      'Every member must be given: there are no hidden defaults.',
    ],
    [
      'a member that is unknown',
      (draft) => (draft.fatigueWindow = 28),
      'member-unknown',
      '/fatigueWindow',
      '"fatigueWindow" is not a member here.',
      'Did you mean "fatigueWindowDays"?',
    ],
    [
      'an intensity above one a day',
      (draft) => (draft.personas[0].fullPerDay[2] = 1.5),
      'number-range',
      '/personas/0/fullPerDay/2',
      'Entry 3 is 1.5.',
      'Allowed: at most 1.',
    ],
    [
      'a hazard ratio that would lower payments',
      (draft) => (draft.treatments[0].hazardRatio = 0.8),
      'number-range',
      '/treatments/0/hazardRatio',
      '"hazardRatio" is 0.8.',
      'Allowed: at least 1.',
    ],
    [
      'a reach given as a percentage',
      (draft) => (draft.treatments[1].reach = 90),
      'number-range',
      '/treatments/1/reach',
      '"reach" is 90.',
      'Allowed: at most 1.',
    ],
    [
      'a half-life of nothing',
      (draft) => (draft.treatments[1].halfLifeDays = 0),
      'number-range',
      '/treatments/1/halfLifeDays',
      '"halfLifeDays" is 0.',
      'Allowed: at least 0.1.',
    ],
    [
      'a text for a number',
      (draft) => (draft.saturation = '1.5'),
      'kind-wrong',
      '/saturation',
      '"saturation" is "1.5".',
      'Allowed: a number.',
    ],
    [
      'half a day of lag',
      (draft) => (draft.treatments[3].lagDays = 0.5),
      'kind-wrong',
      '/treatments/3/lagDays',
      '"lagDays" is 0.5.',
      'Allowed: a whole number.',
    ],
    [
      'an unknown channel',
      (draft) => (draft.treatments[1].channel = 'SMSS'),
      'value-wrong',
      '/treatments/1/channel',
      '"channel" is "SMSS".',
      'Did you mean "SMS"?',
    ],
    [
      'a channel given twice',
      (draft) => draft.treatments.push({ ...draft.treatments[1] }),
      'channel-repeated',
      '/treatments/11/channel',
      'Channel SMS is given twice.',
      'Keep one of the two treatments.',
    ],
    [
      'a channel left out',
      (draft) => draft.treatments.splice(7, 1),
      'channel-missing',
      '/treatments',
      'There is no treatment for channel VISIT.',
      'Give every channel; a hazard ratio of 1 says that it has no effect.',
    ],
    [
      'a persona given twice',
      (draft) => (draft.personas[2].code = 'F'),
      'persona-repeated',
      '/personas/2/code',
      'Persona F is given twice.',
      'Give each persona a code of its own.',
    ],
    [
      'weights of nothing',
      (draft) => draft.personas.map((persona: Loose) => (persona.weight = 0)),
      'weights-zero',
      '/personas',
      'The weight of every persona is 0: no customer would be of any type.',
      'Give at least one persona a weight above 0.',
    ],
    [
      'bands that do not begin with the due date',
      (draft) => (draft.bandStartDays[0] = 1),
      'bands-not-from-zero',
      '/bandStartDays/0',
      'The first age band starts on day 1 past due.',
      'Let it start on day 0.',
    ],
    [
      'bands that do not ascend',
      (draft) => (draft.bandStartDays[2] = 15),
      'bands-not-ascending',
      '/bandStartDays/2',
      'Age band 3 starts on day 15, not after band 2 (day 15).',
      'List the start days in order.',
    ],
    [
      'a list that is shorter than the bands',
      (draft) => draft.personas[1].partialPerDay.pop(),
      'band-count-differs',
      '/personas/1/partialPerDay',
      'Persona C has 5 intensities in "partialPerDay" for 6 age bands.',
      'Give one intensity for each entry of "bandStartDays".',
    ],
    [
      'a bill that is missed more than always',
      (draft) => (draft.missedBill.probability = 1.5),
      'number-range',
      '/missedBill/probability',
      '"probability" is 1.5.',
      'Allowed: at most 1.',
    ],
    [
      'a newer version',
      (draft) => (draft.schemaVersion = 2),
      'behaviour-model-too-new',
      '/schemaVersion',
      'The file has schema version 2; this program reads version 1.',
      'Use it with a newer version of the program.',
    ],
  ])('refuses %s', (_what, change, code, pointer, message, hint) => {
    const [first, ...others] = problemsOf(changed(change));
    expect(first).toMatchObject({ code, severity: 'error', pointer, message });
    expect(first?.hint).toContain(hint);
    expect(others).toEqual([]);
  });

  it('says that a strategy is a strategy', () => {
    expect(problemsOf(JSON.stringify(defaultStrategies()[0]))).toMatchObject([
      { code: 'not-a-behaviour-model', message: 'This is a strategy, not a behaviour model.' },
    ]);
  });

  it('places a syntax error by line and column', () => {
    const text = exportBehaviour(defaultBehaviour()).text.replace(
      '"fatigue": 0.8,',
      '"fatigue" 0.8,',
    );
    expect(problemsOf(text)[0]?.message).toMatch(
      /^Line \d+, column 13: expected a colon after the member name, found "0"\.$/,
    );
  });

  it('tells every problem at once', () => {
    const problems = problemsOf(
      changed((draft) => {
        draft.bandStartDays.push(365);
        draft.personas[0].code = 'C';
      }),
    );
    expect(problems).toHaveLength(9);
  });
});
