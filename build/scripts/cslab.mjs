// npm run cslab -- <verb> …: the command line, built first when its sources changed.
import { build } from './build.mjs';
import { install } from './install.mjs';
import { runNode } from './run.mjs';

const ready = (await install()) && (await build());
process.exitCode = ready ? (await runNode(['dist/cli.js', ...process.argv.slice(2)])).code : 1;
