// Claims on drafts: one at a time, none where the browser has no locks.

import { expect, test } from 'vitest';
import { DraftClaim } from '../../src/state/draft-claim.ts';

/** The locks of a browser, as far as they are used. */
function lockManager(): LockManager {
  const held = new Set<string>();
  const request = async (
    name: string,
    _options: LockOptions,
    callback: (lock: Lock | null) => Promise<void> | null,
  ): Promise<void> => {
    await Promise.resolve();
    if (held.has(name)) {
      await callback(null);
      return;
    }
    held.add(name);
    await callback({ name, mode: 'exclusive' });
    held.delete(name);
  };
  return { request, query: () => Promise.resolve({}) } as LockManager;
}

/** Locks become available shortly after their release. */
async function moments(): Promise<void> {
  for (let moment = 0; moment < 5; moment += 1) await Promise.resolve();
}

test('A draft is claimed by one page, until that page claims another or lets go', async () => {
  const locks = lockManager();
  const one = new DraftClaim(locks);
  const two = new DraftClaim(locks);
  expect(await one.claim('a')).toBe(true);
  expect(await one.claim('a')).toBe(true);
  expect(await two.claim('a')).toBe(false);
  expect(await two.claim('b')).toBe(true);
  expect(await one.claim('b')).toBe(false);
  expect(await two.claim('a')).toBe(false);

  expect(await one.claim('c')).toBe(true);
  await moments();
  expect(await two.claim('a')).toBe(true);
  two.release();
  await moments();
  expect(await one.claim('a')).toBe(true);
});

test('A released draft can be claimed again', async () => {
  const claim = new DraftClaim(lockManager());
  expect(await claim.claim('a')).toBe(true);
  claim.release();
  await moments();
  expect(await claim.claim('a')).toBe(true);
});

test('Without locks, or where they are refused, nothing can be claimed', async () => {
  const refusing = { request: () => Promise.reject(new DOMException('refused', 'SecurityError')) };
  expect(await new DraftClaim(undefined).claim('a')).toBe(false);
  expect(await new DraftClaim(refusing as unknown as LockManager).claim('a')).toBe(false);
});
