// Addresses with their fragment moved into the path or the query.

import { describe, expect, test } from 'vitest';
import { fragmentOf, repairAddress } from '../../../src/scenario/link/link-address.ts';

const LINK = 'p=1.l.0123abcd.PAYLOAD_.-9';

describe('An escaped # becomes a fragment', () => {
  test.each([
    [`?lang=zh%23${LINK}`, `?lang=zh#${LINK}`],
    [`?%23${LINK}`, `#${LINK}`],
    [`?lang=zh&theme=dark%2523${LINK}&from=chat`, `?lang=zh&theme=dark#${LINK}&from=chat`],
    ['?lang=zh%23p%3D1.l.0.A', '?lang=zh#p%3D1.l.0.A'],
    ['?embed=matrix%23example=3', '?embed=matrix#example=3'],
    [`%23${LINK}`, `#${LINK}`],
    [`%23/${LINK}`, `#${LINK}`],
    [`index.html%23${LINK}`, `#${LINK}`],
    [`index.html%3Flang=zh%23${LINK}`, `?lang=zh#${LINK}`],
    [`%23${LINK}?nsukey=a%2Bb`, `#${LINK}?nsukey=a%2Bb`],
    ['%23new', '#new'],
    ['%23models%3Dpooling', '#models%3Dpooling'],
  ])('%s', (rest, repaired) => {
    expect(repairAddress(rest)).toBe(repaired);
  });

  test.each(['', '?lang=zh', '?utm_source=a%23b', '?utm_campaign=%23new-year', 'missing/page', LINK])(
    'but not in %s',
    (rest) => {
      expect(repairAddress(rest)).toBeNull();
    },
  );
});

describe('The fragment of an address', () => {
  test('is its hash', () => {
    expect(fragmentOf({ search: '?lang=zh', hash: `#${LINK}` })).toBe(`#${LINK}`);
    expect(fragmentOf({ search: `?${LINK}`, hash: '#new' })).toBe('#new');
    expect(fragmentOf({ search: '?map=1&lang=zh', hash: '' })).toBe('');
  });

  test.each([`?${LINK}`, `?lang=zh&${LINK}`, '?example=3', '?lesson=deny-wins', '?challenge=example-4'])(
    'is damaged if it is in the query %s',
    (search) => {
      expect(fragmentOf({ search, hash: '' })).toBe('#p=');
    },
  );
});
