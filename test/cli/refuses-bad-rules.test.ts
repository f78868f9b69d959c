import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../src-engine/base/assert.ts';
import type { Strategy } from '../../src-engine/config/strategy-schema.ts';
import { CliBench, sample } from '../support/cslab.ts';
import { engineOnChannel } from '../support/engine-on-channel.ts';

type Draft = {
  -readonly [K in keyof Strategy]: Strategy[K] extends readonly (infer T)[] ? T[] : Strategy[K];
};

interface Problem {
  readonly code: string;
  readonly severity: string;
  readonly pointer: string;
  readonly message: string;
  readonly hint: string;
}

interface BadRules {
  readonly what: string;
  readonly change: (draft: Draft) => void;
  readonly code: string;
  readonly pointer: string;
  /** The mend names what helps. */
  readonly hint: RegExp;
  /** The form itself is broken: the engine never takes it in. */
  readonly isNoStrategy?: true;
}

const LAST = { code: 'COLL COND DF', parameters: {} };

const BAD: readonly BadRules[] = [
  {
    what: 'no control for a cell that has debt',
    change: (draft) => {
      draft.classControls = draft.classControls.filter(
        ({ collectionClass }) => collectionClass !== 'RES',
      );
    },
    code: 'cell-without-control',
    pointer: '/classControls',
    hint: /Add a class control/,
  },
  {
    what: 'no default condition',
    change: (draft) => {
      draft.classControls = draft.classControls.map((control) => ({
        ...control,
        conditions: control.conditions.filter(({ algorithm }) => algorithm.code !== LAST.code),
      }));
    },
    code: 'default-condition-missing',
    pointer: '/conditions',
    hint: /COLL COND DF/,
  },
  {
    what: 'a template without events',
    change: (draft) => {
      draft.processTemplates[0] = { ...at(draft.processTemplates, 0), events: [] };
    },
    code: 'list-length',
    pointer: '/processTemplates/0/events',
    hint: /1/,
    isNoStrategy: true,
  },
  {
    what: 'a row that a row before it always wins over',
    change: (draft) => {
      const control = at(draft.classControls, 0);
      draft.classControls[0] = {
        ...control,
        conditions: control.conditions.map((condition) => {
          const first = condition.criteria[0];
          if (first === undefined || condition.algorithm.code !== LAST.code) return condition;
          const later = { ...first, priority: 99, minAgeDays: first.minAgeDays + 1 };
          return { ...condition, criteria: [first, later] };
        }),
      };
    },
    code: 'criteria-row-unreachable',
    pointer: '/criteria/1',
    hint: /./,
  },
  {
    what: 'an unknown algorithm',
    change: (draft) => {
      draft.eventTypes[0] = {
        ...at(draft.eventTypes, 0),
        algorithm: { code: 'SEND_LETER', parameters: {} },
      };
    },
    code: 'algorithm-unknown',
    pointer: '/eventTypes/0/algorithm',
    hint: /SEND_LETTER/,
  },
  {
    what: 'an unknown template',
    change: (draft) => {
      const control = at(draft.classControls, 0);
      const [condition] = control.conditions.filter(({ criteria }) => criteria.length > 0);
      draft.classControls[0] = {
        ...control,
        conditions: control.conditions.map((own) =>
          own === condition
            ? { ...own, criteria: own.criteria.map((row) => ({ ...row, template: 'NOWHERE' })) }
            : own,
        ),
      };
    },
    code: 'template-unknown',
    pointer: '/template',
    hint: /Defined|mean/,
  },
  {
    what: 'severance steps that wait for each other',
    change: (draft) => {
      const template = at(draft.severanceTemplates, 0);
      const [first, second] = template.events.map(({ sequence }) => sequence);
      draft.severanceTemplates[0] = {
        ...template,
        events: template.events.map((event) =>
          event.sequence === first ? { ...event, dependsOn: [second ?? 0] } : event,
        ),
      };
    },
    code: 'dependency-cycle',
    pointer: '/severanceTemplates/0/events/0/dependsOn',
    hint: /earlier step/,
  },
];

let bench: CliBench;
beforeAll(async () => {
  bench = await CliBench.create();
  const words =
    'generate --preset utility --accounts 150 --seed 7 --as-of 2026-03-02 --out p.cstrat';
  await bench.done(words.split(' '));
});
afterAll(() => bench.remove());

const good = (): Draft => JSON.parse(readFileSync(sample('champion'), 'utf8'));

describe.each(BAD)('rules with $what', ({ change, code, pointer, hint, isNoStrategy }) => {
  const draft = good();
  change(draft);

  it('are refused by cslab validate, with the path and a mend', async () => {
    await writeFile(join(bench.folder, 'bad.json'), JSON.stringify(draft));
    const words = ['validate', 'bad.json', '--portfolio', 'p.cstrat'];
    const told = await bench.cslab([...words, '--json']);
    expect(told.code).toBe(1);
    const { problems }: { problems: readonly Problem[] } = JSON.parse(told.out);
    const found = problems.filter((problem) => problem.code === code);
    expect(found.map(({ severity }) => severity)).toContain('error');
    for (const problem of found) {
      expect(problem.pointer).toContain(pointer);
      expect(problem.hint).toMatch(hint);
    }
    const lines = (await bench.cslab(words)).out;
    expect(lines).toContain(`error: bad.json at ${at(found, 0).pointer} (${code})`);
    expect(lines).toContain('bad.json: not valid');
  });

  it('cannot start a run of the command line, which writes nothing', async () => {
    await writeFile(join(bench.folder, 'bad.json'), JSON.stringify(draft));
    const words = ['run', 'p.cstrat', '--strategy', 'bad.json', '--days', '5'];
    const answer = await bench.cslab([...words, '--out', 'never']);
    expect(answer.code).not.toBe(0);
    expect(answer.err).toMatch(/bad\.json at \//);
    expect(existsSync(join(bench.folder, 'never'))).toBe(false);
    const challenger = ['run', 'p.cstrat', '--strategy', sample('champion'), '--days', '5'];
    const second = await bench.cslab([...challenger, '--challenger', 'bad.json', '--out', 'never']);
    expect(second.code).not.toBe(0);
    expect(existsSync(join(bench.folder, 'never'))).toBe(false);
  });

  it('cannot start a run of a document', async () => {
    const { link, close } = await engineOnChannel();
    const bytes = new Uint8Array(readFileSync(join(bench.folder, 'p.cstrat')));
    await link.call('openDocument', { bytes });
    // A draft of the editor is any object; the cast lets it through as the wire does.
    const strategy = draft as Strategy;
    const put = await link.call('putStrategy', { slot: 4, strategy });
    if (!put.ok) throw new Error(put.error.message);
    expect(put.value.problems.some((problem) => problem.code === code)).toBe(true);
    // What has not the form of a strategy is not kept.
    const kept = put.value.document.strategies.some(({ slot }) => slot === 4);
    expect(kept).toBe(isNoStrategy === undefined);
    const run = await link.call('run', { slots: [4], days: 5, replications: 1, seed: 1 });
    if (run.ok) throw new Error('It has run.');
    if (kept) {
      expect(run.error.code).toBe('bad-strategy');
      expect(run.error.where).toMatch(/^\//);
      expect(run.error.hint).not.toBe('');
    }
    close();
  });
});

it('and the same rules without the fault are taken', async () => {
  await writeFile(join(bench.folder, 'good.json'), JSON.stringify(good()));
  const { out } = await bench.done(['validate', 'good.json', '--portfolio', 'p.cstrat']);
  expect(out).toContain('good.json: valid');
});
