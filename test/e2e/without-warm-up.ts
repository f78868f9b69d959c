import { cp, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A copy of the built page whose engine leaves out the warm-up of its simulation workers (service/warm-workers.ts): two
 * seconds of processor time in the first quiet moment of every page, which change no answer. Everything else is as it was
 * built. Returns its folder, which the caller removes.
 */
export async function withoutWarmUp(renderer: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'cslab-page-'));
  await cp(renderer, copy, { recursive: true, filter: (path) => !path.endsWith('.map') });
  const assets = join(copy, 'assets');
  const [code, ...more] = (await readdir(assets)).filter((name) =>
    /^warm-workers-.*\.js$/.test(name),
  );
  if (code === undefined || more.length > 0)
    throw new Error(`${assets} must have one file warm-workers-*.js, the warm-up of the workers`);
  await writeFile(join(assets, code), 'export const warmWorkers = async () => {};\n');
  return copy;
}
