import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VERBS } from '../../src-engine/hosts/node/verbs/list.ts';
import { CliBench, sample } from '../support/cslab.ts';

let bench: CliBench;
beforeAll(async () => {
  bench = await CliBench.create();
  await writeFile(join(bench.folder, 'bad.json'), '{ "schemaVersion": 1, }');
  await writeFile(
    join(bench.folder, 'text.cstrat'),
    'not a database at all, but long enough to look at',
  );
});
afterAll(() => bench.remove());

const GENERATE = 'generate --preset utility --accounts 9 --as-of 2026-03-02 --out p.cstrat';

describe('wrong command lines', () => {
  it.each([
    ['', 2, 'No command was given. See cslab --help.'],
    ['simulate', 2, 'There is no command simulate. See cslab --help.'],
    ['exlpain', 2, 'There is no command exlpain. Did you mean cslab explain?'],
    [
      'import a.csv --as-of 2026-03-02 --out p.cstrat',
      2,
      '--mapping is missing: Column mapping of the files (JSON). See cslab import --help.',
    ],
    [
      'import --mapping m.json --as-of 2026-03-02 --out p.cstrat',
      2,
      'FILE is missing: Files of the same columns, read one after the other, and those that the mapping names for further tables. See cslab import --help.',
    ],
    [
      `${GENERATE} --preset energy`,
      2,
      '--preset is "energy" but must be utility, telecom or card. See cslab generate --help.',
    ],
    [
      'generate --preset card --accounts 0 --as-of 2026-03-02 --out p.cstrat',
      2,
      '--accounts is "0" but must be a whole number from 1 to 500000. See cslab generate --help.',
    ],
    ['validate a.json b.json', 2, '"b.json" is one word too many. See cslab validate --help.'],
    [
      'run p.cstrat --out d',
      2,
      '--strategy is missing: The champion: the strategy.json to compare with. See cslab run --help.',
    ],
    [
      'run p.cstrat --strategy a.json --replication 3 --out d',
      2,
      'There is no option --replication. Did you mean --replications?',
    ],
    [
      'explain d --account X --day x',
      2,
      '--day is "x" but must be a whole number from 0 to 3649. See cslab explain --help.',
    ],
    ['sample', 2, '--out is missing: Document to write (.cstrat). See cslab sample --help.'],
    [
      'serve --port 70000',
      2,
      '--port is "70000" but must be a whole number from 0 to 65535. See cslab serve --help.',
    ],
    ['serve', 3, 'The application is not beside cslab. Build it first: npm run build.'],
    ['bench --fast', 2, 'There is no option --fast. See cslab bench --help.'],
    ['validate missing.json', 3, 'missing.json does not exist.'],
    ['validate .', 3, '. is a folder, not a file.'],
    ['run missing.cstrat --strategy bad.json --out d', 3, 'missing.cstrat does not exist.'],
    [
      'run text.cstrat --strategy bad.json --out d',
      3,
      'text.cstrat: This file is not a Collections Strategy Lab document. Choose a .cstrat file; CSV, Excel, JSON and other SQLite files go through Import.',
    ],
    [
      'import missing.csv --mapping bad.json --as-of 2026-03-02 --out p.cstrat',
      3,
      'bad.json: The mapping file is no JSON. Line 1, column 23: expected a member name in double quotes, found "}". Remove the comma before it.',
    ],
    [
      'explain nowhere --account X',
      3,
      'nowhere/run.json does not exist. Name a folder that cslab run wrote.',
    ],
  ])('cslab %s', async (line, code, sentence) => {
    const words = line === '' ? [] : line.split(' ');
    const answer = await bench.cslab(words);
    expect(answer.err.startsWith('cslab: ')).toBe(true);
    const said = answer.err.slice('cslab: '.length).trimEnd();
    if (typeof sentence === 'string') expect(said).toBe(sentence);
    else expect(said).toMatch(sentence);
    expect(said).not.toContain('\n');
    expect(answer.code).toBe(code);
    expect(answer.out).toBe('');
    expect((await readdir(bench.folder)).sort()).toEqual(['bad.json', 'text.cstrat']);
  });

  it('puts the failure on standard output too with --json', async () => {
    const answer = await bench.cslab(['validate', 'missing.json', '--json']);
    expect(JSON.parse(answer.out)).toEqual({
      error: { code: 'bad-file', message: 'missing.json does not exist.', where: '', hint: '' },
    });
    expect(answer.err).toBe('cslab: missing.json does not exist.\n');
  });
});

describe('help', () => {
  it.each(VERBS.map((verb) => verb.name))('cslab %s --help, -h and help agree', async (name) => {
    const long = await bench.done([name, '--help']);
    expect(long.out).toContain(`  cslab ${name} `);
    expect(long.err).toBe('');
    expect((await bench.done([name, '-h'])).out).toBe(long.out);
    expect((await bench.done(['help', name])).out).toBe(long.out);
    // Also when the rest of the line is wrong: help is asked for by people who are stuck.
    expect((await bench.done([name, '--wrong', '--help'])).out).toBe(long.out);
  });

  it('lists every command and exit code', async () => {
    const { out } = await bench.done(['--help']);
    for (const verb of VERBS) expect(out).toContain(`${verb.name} `);
    for (const code of ['0', '1', '2', '3', '4', '130']) {
      expect(out).toMatch(new RegExp(`^ +${code}  `, 'm'));
    }
    expect((await bench.done(['--version'])).out).toMatch(/^cslab \d+\.\d+\.\d+\n$/);
  });
});

describe('cslab validate', () => {
  it('says valid, with the fingerprint, and exits 0', async () => {
    const answer = await bench.cslab(['validate', sample('champion'), '--json']);
    expect(answer.code).toBe(0);
    expect(JSON.parse(answer.out)).toMatchObject({
      valid: true,
      name: 'ENERGY-STD',
      strategyFingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('shows each problem with pointer, message and hint, and exits 1', async () => {
    const text = (await readFile(sample('champion'), 'utf8')).replace(
      '"eventType": "SMS"',
      '"eventType": "SMSS"',
    );
    await writeFile(join(bench.folder, 'broken.json'), text);
    const answer = await bench.cslab(['validate', 'broken.json']);
    const asJson = await bench.cslab(['validate', 'broken.json', '--json']);
    await rm(join(bench.folder, 'broken.json'));
    expect([answer.code, asJson.code]).toEqual([1, 1]);
    const [problem] = (JSON.parse(asJson.out) as { problems: Record<string, string>[] }).problems;
    expect(problem).toMatchObject({
      severity: 'error',
      pointer: '/processTemplates/0/events/1/eventType',
    });
    expect(problem?.['message']).toContain('SMSS');
    expect(problem?.['hint']).toContain('SMS');
    const flat = answer.out.replaceAll(/\s+/g, ' ');
    expect(flat).toContain('error: broken.json at /processTemplates/0/events/1/eventType');
    expect(flat).toContain(problem?.['message']);
    expect(answer.out).toMatch(/broken\.json: not valid; 1 error, /);
  });

  it('gives line and column where the text is no JSON', async () => {
    const answer = await bench.cslab(['validate', 'bad.json']);
    expect(answer.code).toBe(1);
    expect(answer.out).toContain('Line 1, column 23');
  });
});
