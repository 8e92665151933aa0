// The real text of a system policy replaces the stand-in, in the scenario and in this browser.

import { expect, test } from 'vitest';
import { scenarioOf } from '../../src/scenario/scenario.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { partsIn, withParts } from '../../src/scenario/link/link-contents.ts';
import { redactScenario } from '../../src/scenario/redact/redact.ts';
import { Playground } from '../../src/state/playground.svelte.ts';
import { recallSystemText, rememberSystemText } from '../../src/state/system-texts.ts';
import { readSystemText } from '../../src/ui/policy/system/read-system-text.ts';
import { memoryStorage } from '../support/memory-storage.ts';

const NAME = 'AliyunMSEReadOnlyAccess';
const REAL = '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:List*","Resource":"*"}]}';
const PASTED = { text: REAL, date: '2026-11-30' };

function withText(): Scenario {
  return scenarioOf([{ kind: 'system', name: NAME, attached: true, pasted: PASTED }]);
}

test('A pasted text decides, and going back to the stand-in is one step that can be undone', () => {
  const playground = new Playground(scenarioOf([{ kind: 'system', name: NAME, attached: true }]));
  const [buffer] = playground.buffers;
  const standIn = buffer!.text;
  playground.replaceSystemText(buffer!, PASTED);
  expect(buffer!.text).toBe(REAL);
  expect(buffer!.compiled.statements).toHaveLength(1);
  expect(playground.scenario).toEqual(withText());
  playground.history.record(playground.snapshot, 0);
  playground.replaceSystemText(buffer!, null);
  playground.history.record(playground.snapshot, 1);
  expect(buffer!.text).toBe(standIn);
  playground.history.undo();
  expect(buffer!.pasted).toEqual(PASTED);
  expect(buffer!.text).toBe(REAL);
});

test('A shared link has the text only on request, and a redacted one has no names from it', () => {
  const scenario = withText();
  expect(partsIn(scenario)).toContain('system-texts');
  const without = withParts(scenario, new Set(['policies', 'account', 'context']));
  expect(without.policies).toEqual([{ kind: 'system', name: NAME, attached: true }]);
  expect(withParts(scenario, new Set(['policies', 'system-texts'])).policies).toEqual(scenario.policies);
  const named = REAL.replace('"*"', '"acs:mse:*:1234567890123456:instance/mse-cn-0pp1j8om80a"');
  const redacted = redactScenario({
    ...scenario,
    policies: [{ kind: 'system', name: NAME, attached: true, pasted: { ...PASTED, text: named } }],
  });
  expect(JSON.stringify(redacted.scenario)).not.toContain('0pp1j8om80a');
  expect(redacted.lostPolicies).toEqual([]);
});

test('This browser keeps the text; a blocked or damaged storage has none', () => {
  const storage = memoryStorage();
  rememberSystemText(storage, NAME, PASTED);
  expect(recallSystemText(storage, NAME)).toEqual(PASTED);
  expect(recallSystemText(storage, 'AliyunMSEFullAccess')).toBeNull();
  for (const damaged of ['{', '[]', '{"text":1,"date":"2026-11-30"}', '{"text":"{}","date":"today"}']) {
    storage.setItem(`ram-policy-playground.system-policy.${NAME}`, damaged);
    expect(recallSystemText(storage, NAME)).toBeNull();
  }
  const blocked = {
    getItem: () => {
      throw new Error('blocked');
    },
    setItem: () => {
      throw new Error('blocked');
    },
  };
  rememberSystemText(blocked, NAME, PASTED);
  expect(recallSystemText(blocked, NAME)).toBeNull();
  expect(recallSystemText(null, NAME)).toBeNull();
});

test('A pasted text is read in the forms in which RAM gives it, and anything else is named', async () => {
  const answer = JSON.stringify({
    Policy: { PolicyName: NAME, PolicyType: 'System', DefaultVersion: 'v3' },
    DefaultPolicyVersion: { VersionId: 'v3', IsDefaultVersion: true, PolicyDocument: REAL },
  });
  expect(await readSystemText(REAL)).toMatchObject({ kind: 'text', name: null, mentionsMse: true });
  expect(await readSystemText(answer)).toMatchObject({ kind: 'text', name: NAME });
  expect(await readSystemText(REAL.replace('mse:List*', 'ecs:*'))).toMatchObject({ mentionsMse: false });
  expect(await readSystemText('a letter')).toEqual({ kind: 'unreadable' });
  expect(await readSystemText('{"policies":[]}')).toEqual({ kind: 'scenario' });
  expect(await readSystemText(REAL.slice(0, -2))).toMatchObject({ kind: 'not-json' });
  expect(await readSystemText(REAL.replace('Allow', 'Maybe'))).toMatchObject({
    kind: 'rejected',
    error: { code: 'invalid-effect' },
  });
  expect(await readSystemText(' '.repeat(2_000_000))).toEqual({ kind: 'tooLong' });
});
