// Fuzzes one target: changes inputs, keeps those that cover new blocks, and shortens those that break an invariant or a limit.

import { seededRandom } from '../bench/seeded-random.ts';
import { LimitedWorker } from './limited-worker.ts';
import type { Outcome } from './limited-worker.ts';
import { mutate, pick, replaced } from './mutate.ts';
import type { Random } from './mutate.ts';
import { seedsOf } from './seeds.ts';
import { TARGETS } from './targets.ts';
import type { TargetName } from './targets.ts';

export interface Finding {
  /** The same for inputs that fail in the same way. */
  readonly signature: string;
  readonly input: Uint8Array;
  readonly outcome: Outcome;
}

export interface FuzzReport {
  readonly inputs: number;
  readonly corpus: number;
  readonly blocks: number;
  readonly findings: readonly Finding[];
}

/** More findings are variants, or the target is broken. */
const MAX_FINDINGS = 10;
const MAX_SHORTENINGS = 400;
/** Each costs the time limit and a new worker. */
const MAX_SLOW_SHORTENINGS = 12;

export async function fuzz(target: TargetName, seconds: number, seed: number): Promise<FuzzReport> {
  const { maxLength, tokens } = TARGETS[target];
  const { between } = seededRandom(seed);
  const random: Random = { int: (below) => (below <= 0 ? 0 : between(0, below - 1)) };
  const tokenBytes = tokens.map((token) => new TextEncoder().encode(token));
  const worker = new LimitedWorker(target);
  const corpus: Uint8Array[] = [];
  const findings = new Map<string, Finding>();
  let inputs = 0;
  let blocks = 0;

  async function tryInput(input: Uint8Array): Promise<void> {
    inputs += 1;
    const outcome = await worker.try(input);
    if (outcome.kind === 'held') {
      if (outcome.newBlocks === 0) return;
      blocks += outcome.newBlocks;
      corpus.push(input);
      return;
    }
    const signature = signatureOf(outcome);
    if (!findings.has(signature)) {
      const shortest = await shorten(worker, input, signature);
      if (shortest !== null) findings.set(signature, { signature, input: shortest, outcome });
    }
    if (worker.isNew) for (const known of corpus) await worker.try(known);
  }

  const seeds = seedsOf(target);
  const end = performance.now() + seconds * 1000;
  for (const input of seeds) await tryInput(input);
  while (performance.now() < end && findings.size < MAX_FINDINGS) {
    const input = pick(corpus.length > 0 ? corpus : seeds, random) ?? new Uint8Array();
    await tryInput(mutate(input, random, { corpus, tokens: tokenBytes }, maxLength));
  }
  await worker.stop();
  return { inputs, corpus: corpus.length, blocks, findings: [...findings.values()] };
}

/** The message without values, and the first line of the stack in this project. */
function signatureOf(outcome: Outcome): string {
  if (outcome.kind !== 'error') return outcome.kind;
  const [message = ''] = outcome.message.split('\n');
  const at = /(?:src|tests)\/[\w./-]+:\d+/.exec(outcome.stack)?.[0] ?? '';
  return `${message.replace(/\d+/g, 'N').slice(0, 120)} at ${at}`;
}

/** Removes parts as long as the input fails in the same way. Null if it doesn't fail again. */
async function shorten(
  worker: LimitedWorker,
  input: Uint8Array,
  signature: string,
): Promise<Uint8Array | null> {
  const fails = async (tried: Uint8Array) => signatureOf(await worker.try(tried)) === signature;
  if (!(await fails(input))) return null;
  let shortest = input;
  let tries =
    signature === 'too-slow' || signature === 'out-of-memory' ? MAX_SLOW_SHORTENINGS : MAX_SHORTENINGS;
  for (let size = Math.ceil(input.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < shortest.length && tries > 0; tries -= 1) {
      const shorter = replaced(shortest, at, size, new Uint8Array());
      if (await fails(shorter)) shortest = shorter;
      else at += size;
    }
  }
  return shortest;
}
