// `npm run fuzz [-- TARGET …] [--seconds N] [--seed S]`: coverage-guided fuzzing of the readers. Exit code 1 with a finding.
// Our own, because Jazzer.js needs a native build and the others for JavaScript are not maintained; V8 has the coverage built in.

import { parseArgs } from 'node:util';
import { fuzz } from './fuzz.ts';
import type { Finding } from './fuzz.ts';
import { bundleWorker } from './limited-worker.ts';
import { isTargetName, TARGETS } from './targets.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string' } },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const names = positionals.length > 0 ? positionals : Object.keys(TARGETS);

await bundleWorker();
for (const name of names) {
  if (!isTargetName(name)) {
    console.error(`Unknown target ${name}. Targets: ${Object.keys(TARGETS).join(', ')}`);
    process.exitCode = 2;
    continue;
  }
  const { inputs, corpus, blocks, findings } = await fuzz(name, Number(values.seconds), seed);
  console.log(
    `${name}: ${inputs} inputs, ${corpus} kept, ${blocks} blocks, ${findings.length} findings, seed ${seed}`,
  );
  for (const finding of findings) print(finding);
  if (findings.length > 0) process.exitCode = 1;
}

function print({ signature, input, outcome }: Finding): void {
  console.log(`\n  ${signature}`);
  if (outcome.kind === 'error') console.log(outcome.stack.replace(/^/gm, '    '));
  console.log(`  Input, as text and in base64:\n${JSON.stringify(new TextDecoder().decode(input))}`);
  console.log(Buffer.from(input).toString('base64'));
}
