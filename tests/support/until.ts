// Waiting for something that happens later, however busy the machine is.

import { vi } from 'vitest';

/** Repeats the check until it throws nothing. */
export function until<Result>(check: () => Result | Promise<Result>): Promise<Result> {
  return vi.waitFor(check, { timeout: 20_000 });
}
