import { expect, test } from 'vitest';
import { DRAFTS, OPENED_LINKS, saveDraft } from '../../../src/scenario/drafts/drafts.ts';
import { exampleScenario } from '../../../src/scenario/presets/examples.ts';
import { deleteEntries, listStoredEntries, isWritable } from '../../../src/scenario/drafts/stored-entries.ts';
import { encodeFragment } from '../../../src/scenario/link/permalink.ts';
import { scenarioOf } from '../../../src/scenario/scenario.ts';
import { blockedStorage, fillableStorage, memoryStorage } from '../../support/memory-storage.ts';

const titled = (title: string) => encodeFragment({ ...scenarioOf([]), title });

test('Each entry has its title, policies, length and time; the newest is first', () => {
  const storage = memoryStorage();
  const fragment = encodeFragment(exampleScenario('1'));
  const names = exampleScenario('1').policies.map(({ name }) => name);
  saveDraft(storage, { id: 'a', savedAt: 1, fragment });
  saveDraft(storage, { id: 'b', savedAt: 2, fragment: titled(' mine ') });
  saveDraft(storage, { id: 'c', savedAt: 3, fragment }, OPENED_LINKS);
  expect(listStoredEntries(storage, DRAFTS)).toMatchObject([
    { kind: 'readable', key: `${DRAFTS}b`, title: 'mine', policies: [], draft: { savedAt: 2 } },
    { kind: 'readable', title: '', policies: names, length: fragment.length, draft: { id: 'a', fragment } },
  ]);
  expect(listStoredEntries(storage, OPENED_LINKS)).toHaveLength(1);
});

test('Unreadable entries are last, and can be deleted by key', () => {
  const storage = memoryStorage();
  const rubbish = ['', 'no time', 'x'.repeat(1_000_000), '5 example=1', '5 p=1.l.00000000.AAAA'];
  for (const [index, text] of rubbish.entries()) storage.setItem(`${DRAFTS}${String(index)}`, text);
  storage.setItem(`${DRAFTS}__proto__`, '7 new');
  saveDraft(storage, { id: 'a', savedAt: 1, fragment: titled('mine') });
  const [first, ...others] = listStoredEntries(storage, DRAFTS);
  expect(first).toMatchObject({ kind: 'readable', title: 'mine' });
  expect(others.map(({ kind, length }) => [kind, length])).toEqual(
    [...rubbish, '7 new'].map(({ length }) => ['unreadable', length]),
  );
  const keys = others.map(({ key }) => key);
  expect(deleteEntries(storage, keys)).toBe(true);
  expect(listStoredEntries(storage, DRAFTS)).toEqual([first]);
});

test('Very long names are shortened', () => {
  const storage = memoryStorage();
  const name = 'a long name '.repeat(400);
  const policies = Array.from(
    { length: 40 },
    () => ({ kind: 'custom', name, text: '{}', attached: true }) as const,
  );
  saveDraft(storage, {
    id: 'a',
    savedAt: 1,
    fragment: encodeFragment({ ...scenarioOf(policies), title: name }),
  });
  const [entry] = listStoredEntries(storage, DRAFTS);
  expect(JSON.stringify(entry).length - (entry?.length ?? 0)).toBeLessThan(6000);
});

test('Missing, blocked or full storage has no entries, and reports failures', () => {
  const full = fillableStorage();
  full.isFull = true;
  for (const storage of [null, blockedStorage(), full.storage]) {
    expect(listStoredEntries(storage, DRAFTS)).toEqual([]);
    expect(isWritable(storage)).toBe(false);
  }
  expect(deleteEntries(blockedStorage(), ['a'])).toBe(false);
  full.isFull = false;
  expect(isWritable(full.storage)).toBe(true);
  expect(full.storage.length).toBe(0);
});
