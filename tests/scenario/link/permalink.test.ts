// Links: writing, reading, and rejected links.

import LZString from 'lz-string';
import { describe, expect, test } from 'vitest';
import { exampleScenario } from '../../../src/scenario/presets/examples.ts';
import { starterScenario } from '../../../src/scenario/presets/start-scenarios.ts';
import { repairAddress } from '../../../src/scenario/link/link-address.ts';
import { encodeFragment, readFragment } from '../../../src/scenario/link/permalink.ts';
import { DEFAULT_VIEW, EXAMPLE_IDS, scenarioOf } from '../../../src/scenario/scenario.ts';
import { accountPreset } from '../../../src/scenario/presets/account-presets.ts';
import { ACCOUNT_PRESET_IDS } from '../../../src/scenario/presets/account-preset-ids.ts';
import { publishedLinks } from '../../support/published-links.ts';
import { recordOf } from '../../support/scenario-decisions.ts';
import { teamScenario } from '../../support/team-scenario.ts';
import { lzBomb } from '../../support/lz-bomb.ts';

const scenario = starterScenario();
const fragment = encodeFragment(scenario);

describe('A link', () => {
  test('opens as its scenario', () => {
    expect(readFragment(`#${fragment}`)).toEqual({ kind: 'scenario', scenario, decisions: null });
  });

  test('has only characters that chat tools keep, and ends in a letter or digit', () => {
    expect(fragment).toMatch(/^p=1\.l\.[0-9a-f]{8}\.[A-Za-z0-9_.-]*[A-Za-z0-9]$/);
  });

  test.each([
    ['a parameter of a chat tool', '&appinstall=0'],
    ['a closing bracket', ')'],
    ['a full stop', '.'],
    ['Chinese text', '，请看'],
    ['a broken escape', '%'],
  ])('opens with %s after it', (_, tail) => {
    expect(readFragment(`#${fragment}${tail}`)).toEqual({ kind: 'scenario', scenario, decisions: null });
  });

  test.each([
    ['a line break', '\n'],
    ['a Windows line break', '\r\n'],
    ['a line break and blanks', '\n    '],
    ['escaped blanks', '%20%20'],
    ['a blank written as a plus sign', '+'],
    ['a no-break space', '\u00a0'],
    ['a full-width space', '%E3%80%80'],
    ['a soft hyphen', '\u00ad'],
    ['an escaped soft hyphen', '%C2%AD'],
    ['a zero-width space', '\u200b'],
    ['a zero-width space that was escaped twice', '%25E2%2580%258B'],
    ['a byte order mark', '\ufeff'],
    ['a direction mark', '\u200e'],
  ])('opens with %s at any position', (_, gap) => {
    for (let index = 2; index < fragment.length; index += 13) {
      const broken = fragment.slice(0, index) + gap + fragment.slice(index);
      expect(readFragment(`#${broken}`)).toEqual({ kind: 'scenario', scenario, decisions: null });
    }
  });

  test.each(['/', '!/', '%2F'])('opens with %s before it', (before) => {
    expect(readFragment(`#${before}${fragment}`)).toEqual({ kind: 'scenario', scenario, decisions: null });
  });

  test('opens as the first of two', () => {
    const other = encodeFragment(exampleScenario('2'));
    expect(readFragment(`#${fragment}#${other}`)).toEqual({ kind: 'scenario', scenario, decisions: null });
    expect(readFragment(`#${fragment.slice(0, -9)}#${other}`)).toEqual({ kind: 'error', error: 'damaged' });
  });

  test.each([1, 2])('opens after %i rounds of percent-encoding', (rounds) => {
    const escape = (text: string) =>
      text.replace(/[^A-Za-z0-9]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
    const encoded = rounds === 1 ? escape(fragment) : escape(escape(fragment));
    expect(readFragment(`#${encoded}`)).toEqual({ kind: 'scenario', scenario, decisions: null });
  });

  test('never opens as another scenario when one character is changed', () => {
    for (let index = 0; index < fragment.length; index += 1) {
      for (const mark of 'A0z_.-') {
        const changed = fragment.slice(0, index) + mark + fragment.slice(index + 1);
        const read = readFragment(changed);
        if (read.kind === 'scenario') expect(read.scenario).toEqual(scenario);
      }
    }
  });

  test('never opens as another scenario when one character is changed and the link is broken, moved or escaped', () => {
    const middle = Math.floor(fragment.length / 2);
    const rewritten: readonly ((text: string) => string | null)[] = [
      (text) => `${text.slice(0, middle)}\r\n  ${text.slice(middle)}`,
      (text) => `/${text}`,
      (text) => repairAddress(`?lang=zh%23${text}`),
      (text) => repairAddress(`%2523${text.replaceAll('.', '%252E')}?from=chat`),
    ];
    for (let index = 0; index < fragment.length; index += 1) {
      for (const mark of 'A0z_.-+ ') {
        const changed = fragment.slice(0, index) + mark + fragment.slice(index + 1);
        for (const rewrite of rewritten) {
          const hash = /#.*$/s.exec(rewrite(changed) ?? '')?.[0] ?? rewrite(changed) ?? '';
          const read = readFragment(hash);
          if (read.kind === 'scenario') expect(read.scenario).toEqual(scenario);
        }
      }
    }
  });

  test('is damaged if it is truncated anywhere', () => {
    for (let length = 'p='.length; length < fragment.length - 1; length += 7) {
      expect(readFragment(fragment.slice(0, length))).toEqual({ kind: 'error', error: 'damaged' });
    }
  });

  test('of a later version says so', () => {
    expect(readFragment(fragment.replace('p=1', 'p=2'))).toEqual({ kind: 'error', error: 'newer' });
  });

  test('of an unknown codec says so', () => {
    expect(readFragment(fragment.replace('.l.', '.z.'))).toEqual({ kind: 'error', error: 'unknown' });
  });

  test('that expands to many megabytes is rejected without being decompressed', () => {
    const bomb = lzBomb(8_000);
    expect(bomb.length).toBeLessThan(20_000);
    expect(readFragment(`p=1.l.00000000.${bomb}A`)).toEqual({ kind: 'error', error: 'too-large' });
  });

  test('that holds JSON of another kind is damaged', () => {
    for (const text of ['[]', '{}', '{"p":[{"n":1}]}', '{"p":[{"s":"Unknown"}]}', 'null']) {
      const { length } = text;
      expect(length).toBeGreaterThan(0);
      expect(readFragment(linkTo(text))).toEqual({ kind: 'error', error: 'damaged' });
    }
  });

  test('with unknown members opens without them', () => {
    const read = readFragment(linkTo('{"p":[{"n":"a","x":"{}","later":1}],"later":[]}'));
    expect(read.kind).toBe('scenario');
  });
});

/** A link of version 1 with any text and its checksum, created without the code under test. */
function linkTo(text: string): string {
  const payload = LZString.compressToEncodedURIComponent(text).replaceAll('+', '_');
  return `p=1.l.${crcOf(text)}.${/[A-Za-z0-9]$/.test(payload) ? payload : `${payload}A`}`;
}

function crcOf(text: string): string {
  let crc = ~0;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (~crc >>> 0).toString(16).padStart(8, '0');
}

describe('A fragment', () => {
  test.each(EXAMPLE_IDS)('names example %s', (id) => {
    expect(readFragment(`#example=${id}&from=chat`)).toEqual({ kind: 'example', id });
  });

  test('with an unknown example is unknown', () => {
    expect(readFragment('#example=99')).toEqual({ kind: 'error', error: 'unknown' });
    expect(readFragment('#anything')).toEqual({ kind: 'error', error: 'unknown' });
  });

  test('names a lesson, at its first step, or a challenge', () => {
    expect(readFragment('#lesson=deny-wins&from=chat')).toEqual({
      kind: 'exercise',
      exercise: { kind: 'lesson', id: 'deny-wins', step: 0 },
    });
    expect(readFragment('#challenge=example-4)')).toEqual({
      kind: 'exercise',
      exercise: { kind: 'challenge', id: 'example-4' },
    });
    for (const unknown of ['#lesson=', '#lesson=example-4', '#challenge=deny-wins', '#lesson=constructor'])
      expect(readFragment(unknown)).toEqual({ kind: 'error', error: 'unknown' });
  });

  test('can be empty, or name a blank scenario', () => {
    expect(readFragment('#new')).toEqual({ kind: 'new' });
    expect(readFragment('')).toEqual({ kind: 'none' });
  });

  test('can name a reference page, with or without a point', () => {
    expect(readFragment('#models')).toEqual({ kind: 'models', point: null });
    expect(readFragment('#models=pooling')).toEqual({ kind: 'models', point: 'pooling' });
    expect(readFragment('#models%3Dpooling&from=chat')).toEqual({ kind: 'models', point: 'pooling' });
    expect(readFragment('#glossary')).toEqual({ kind: 'glossary' });
    expect(readFragment('#models-pooling')).toEqual({ kind: 'error', error: 'unknown' });
    expect(readFragment('#glossaryx')).toEqual({ kind: 'error', error: 'unknown' });
  });
});

test('Every published link opens as its scenario', () => {
  const published = publishedLinks();
  expect(published.length).toBeGreaterThan(0);
  for (const { fragment, scenario } of published) {
    const read = readFragment(fragment);
    expect(read.kind === 'scenario' ? read.scenario : read).toEqual(scenario);
  }
});

test('Every member of a scenario and of its view differs from its default in some published link', () => {
  const scenarios = publishedLinks().map(({ scenario }) => scenario);
  const views = scenarios.map(({ view }) => view);
  expect(alwaysDefault(scenarios, scenarioOf([]))).toEqual([]);
  expect(alwaysDefault(views, DEFAULT_VIEW)).toEqual([]);
});

/** The members that have their default in every value. */
function alwaysDefault<T extends object>(values: readonly T[], defaults: T): readonly string[] {
  const json = (value: T, key: string) =>
    JSON.stringify(Object.entries(value).find(([name]) => name === key));
  return Object.keys(defaults).filter((key) =>
    values.every((value) => json(value, key) === json(defaults, key)),
  );
}

describe('An assertion in a link', () => {
  test.each([
    'allow mse:QueryNacosConfig on * via client',
    'deny mse:GetNacosConfig in instance/mse-cn-0pp1j8om80a in any context',
    'only mse:Get* in * under every reading',
    'deny everything else via client',
  ])('keeps its access path and suffixes: %s', (line) => {
    const scenario = { ...starterScenario(), expectations: [line] };
    expect(readFragment(encodeFragment(scenario))).toMatchObject({ scenario: { expectations: [line] } });
  });
});

describe('A link is short:', () => {
  test('the documentation’s third example with its decisions has at most 500 characters', () => {
    const example = exampleScenario('3');
    expect(encodeFragment(example, recordOf(example)).length).toBeLessThanOrEqual(500);
  });

  test('three policies, 150 resources and 20 assertions with their decisions have at most 2,000 characters', () => {
    const team = teamScenario();
    const decisions = recordOf(team);
    expect(team.policies.length).toBe(3);
    expect(decisions?.nodes.length).toBe(1 + 150);
    expect(team.expectations.length).toBe(20);
    const link = encodeFragment(team, decisions);
    expect(link.length).toBeLessThanOrEqual(2000);
    expect(readFragment(link)).toEqual({ kind: 'scenario', scenario: team, decisions });
  });

  test.each(ACCOUNT_PRESET_IDS)('the preset account %s is represented by its id', (id) => {
    const ready = { ...starterScenario(), account: structuredClone(accountPreset(id)) };
    const link = encodeFragment(ready);
    // The rest is mostly names in the policy that this account lacks.
    expect(link.length - fragment.length).toBeLessThan(130);
    expect(readFragment(link)).toEqual({ kind: 'scenario', scenario: ready, decisions: null });
  });
});

test('A preset’s id always means the same account', () => {
  const sums = ACCOUNT_PRESET_IDS.map((id) => [id, crcOf(JSON.stringify(accountPreset(id)))]);
  expect(Object.fromEntries(sums)).toEqual({
    document: 'd8212a9d',
    stages: '235f853d',
    regions: '779a5852',
    empty: '0d4107b6',
    large: 'a7977ba4',
  });
});

describe('A link that would expand to a huge text', () => {
  const doubled = (levels: number): string => {
    // Each array contains the previous one twice.
    let json = '["aaaaaaaaaaaaaaaa",0]';
    for (let level = 0; level < levels; level += 1) json = `[${json},-${String(levels - level + 1)}]`;
    return json;
  };

  test('by repeated arrays is damaged', () => {
    expect(readFragment(linkTo(`{"p":[],"a":["1","r",${doubled(20)}]}`)).kind).toBe('error');
    const many = Array.from({ length: 28 }, (_, level) => `[-${String(level + 2)},-${String(level + 2)}]`);
    const json = `{"p":[],"a":["1","r",[["aaaaaaaaaaaaaaaa"],${many.join(',')}]]}`;
    expect(readFragment(linkTo(json)).kind).toBe('error');
  });

  test('by repeated names is damaged', () => {
    const name = 'n'.repeat(128);
    const account = `["1","r",[["${name}","i","r",[]]]]`;
    const text = '\u00c0'.repeat(100_000);
    const json = `{"p":[{"n":"a","i":[[0,"mse:*","${text}"]]}],"a":${account}}`;
    expect(readFragment(linkTo(json)).kind).toBe('error');
  });

  test('by nested brackets is damaged', () => {
    const deep = '['.repeat(20_000) + ']'.repeat(20_000);
    for (const member of ['p', 'a', 'x', 'later']) {
      const link = linkTo(`{"p":[{"n":"a","x":""}],"${member}":${deep}}`);
      expect(readFragment(link)).toEqual({ kind: 'error', error: 'damaged' });
    }
    const document = `{"a":`.repeat(20_000) + '1' + '}'.repeat(20_000);
    expect(readFragment(linkTo(`{"p":[{"n":"a","d":${document}}]}`)).kind).toBe('error');
  });
});
