import { describe, expect, test } from 'vitest';
import { parsePolicy } from '../../src/engine/policy/parse.ts';
import { committedFiles, findingPages, generatedFiles } from '../../tools/docs/finding-pages.ts';

test('The pages are those that `npm run docs:pages` writes', () => {
  const committed = committedFiles();
  const generated = generatedFiles();
  expect([...committed.keys()].sort()).toEqual([...generated.keys()].sort());
  for (const [name, text] of generated) expect(committed.get(name), name).toBe(text);
});

describe('The examples of the pages', () => {
  test.each(findingPages().map((page) => [page.code, page] as const))(
    '%s is reported for the bad example, and the good one is accepted without it',
    (code, { severity, bad, good, said }) => {
      expect(said).not.toEqual([]);
      expect(parsePolicy(bad).kind === 'accepted').toBe(severity !== 'error');
      const { kind, diagnostics } = parsePolicy(good);
      expect(kind).toBe('accepted');
      expect(diagnostics.map((diagnostic) => diagnostic.code)).not.toContain(code);
    },
  );
});
