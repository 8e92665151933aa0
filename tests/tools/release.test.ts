import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { checksums, gzip, zipFiles } from '../../tools/release/archive.ts';
import { newestEntry, releaseProblems } from '../../tools/release/changelog.ts';

const CHANGELOG = `# Changelog

## [Unreleased]

## [1.2.0] - 2026-12-01

### Added

- A part.

## [1.1.0] - 2026-11-01

- Another.
`;

const READY = { tag: 'v1.2.0', packageVersion: '1.2.0', lockVersion: '1.2.0', changelog: CHANGELOG };

function readRoot(path: string): string {
  return readFileSync(join(import.meta.dirname, '../..', path), 'utf8');
}

describe('The changelog', () => {
  test('has the notes of its newest version', () => {
    expect(newestEntry(CHANGELOG)).toEqual({
      version: '1.2.0',
      date: '2026-12-01',
      notes: '### Added\n\n- A part.',
    });
  });

  test.each(['', '# Changelog', '## [Unreleased]\n\n- A part.', '## 1.2.0 - 2026-12-01'])(
    'without a version has no entry: %j',
    (text) => {
      expect(newestEntry(text)).toBeNull();
    },
  );

  test('of this repository has an entry for the version of the package', () => {
    const versions = ['package.json', 'package-lock.json'].map(
      (path) => (JSON.parse(readRoot(path)) as { version: string }).version,
    );
    const entry = newestEntry(readRoot('CHANGELOG.md'));
    expect([entry?.version, entry?.version]).toEqual(versions);
  });
});

describe('A release', () => {
  test('has one version in the tag, the package and the changelog', () => {
    expect(releaseProblems(READY)).toEqual([]);
    expect(releaseProblems({ ...READY, tag: null })).toEqual([]);
  });

  test.each([
    [{ tag: 'v1.2.1' }, 'The tag is v1.2.1'],
    [{ tag: '1.2.0' }, 'The tag is 1.2.0'],
    [{ lockVersion: '1.1.0' }, 'package-lock.json has version 1.1.0'],
    [
      { packageVersion: '1.3.0', lockVersion: '1.3.0', tag: null },
      'The newest entry of CHANGELOG.md is 1.2.0',
    ],
    [{ changelog: '' }, 'CHANGELOG.md has no entry'],
    [{ changelog: CHANGELOG.replace('### Added\n\n- A part.', '') }, 'CHANGELOG.md says nothing about 1.2.0'],
    [{ changelog: CHANGELOG.replace('[Unreleased]', '[Unreleased]\n\n- More.') }, 'unreleased changes'],
  ])('is refused with %o', (change, problem) => {
    expect(releaseProblems({ ...READY, ...change })).toEqual([expect.stringContaining(problem)]);
  });
});

describe('The archives', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const files = { 'a/b.js': bytes('b'), 'a/a.js': bytes('a'), 'ü.txt': bytes('ü') };

  test('have the same bytes for the same files, in any order and time zone', () => {
    const reversed = Object.fromEntries(Object.entries(files).reverse());
    onTestFinished(() => void vi.unstubAllEnvs());
    const [first, ...others] = ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'].map((name) => {
      vi.stubEnv('TZ', name);
      return checksums({ zip: zipFiles(reversed, '2026-03-29') });
    });
    expect(others).toEqual([first, first]);
    expect(checksums({ zip: zipFiles(files, '2026-03-29') })).toBe(first);
    expect(checksums({ gz: gzip(bytes('a')) })).toBe(checksums({ gz: gzip(bytes('a')) }));
  });

  test('contain the files', () => {
    expect(unzipSync(zipFiles(files, '2026-11-30'))).toEqual(files);
  });

  test('have the checksums that sha256sum reads, sorted by name', () => {
    expect(checksums({ b: bytes('b'), a: bytes('') })).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a\n' +
        '3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d  b\n',
    );
  });
});
