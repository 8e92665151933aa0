// Which blocks of the fuzzer's bundle ran, by V8's precise coverage: no instrumented build is needed.

import { Session } from 'node:inspector';
import type { Profiler } from 'node:inspector';

export class Coverage {
  readonly #session = new Session();
  readonly #known = new Set<string>();

  constructor() {
    this.#session.connect();
    this.#session.post('Profiler.enable');
    this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  get blockCount(): number {
    return this.#known.size;
  }

  /** Returns how many blocks ran since the last call that had never run before it. */
  take(): number {
    let fresh = 0;
    for (const block of this.#blocks()) {
      if (this.#known.has(block)) continue;
      this.#known.add(block);
      fresh += 1;
    }
    return fresh;
  }

  /** Forgets what ran since the last call. */
  skip(): void {
    this.#blocks();
  }

  /** Each block with the order of magnitude of its count: a loop that runs ten times as often is another behaviour. */
  #blocks(): string[] {
    let found: readonly Profiler.ScriptCoverage[] = [];
    this.#session.post('Profiler.takePreciseCoverage', (error, { result }) => {
      if (error === null) found = result;
    });
    return found
      .filter(({ url }) => url.includes('/.tmp/fuzz/'))
      .flatMap(({ scriptId, functions }) =>
        functions.flatMap(({ ranges }) =>
          ranges
            .filter(({ count }) => count > 0)
            .map(({ startOffset, endOffset, count }) =>
              [scriptId, startOffset, endOffset, Math.floor(Math.log2(count) / 2)].join(':'),
            ),
        ),
      );
  }
}
