// Links between our own pages lead to files and headings that exist.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

function readPage(path: string): string {
  return readFileSync(path, 'utf8').replace(/^(`{3,}|~{3,}).*?^\1/gms, '');
}

/** The anchors of a page's headings as GitHub makes them, and those written as `<a id>`. */
function anchorsIn(text: string): readonly string[] {
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replace(/ /g, '-'),
  );
  return [...headings, ...[...text.matchAll(/<a id="([\w-]+)">/g)].map(([, id = '']) => id)];
}

test.each(PAGES)('The links of %s lead somewhere.', (page) => {
  const path = join(root, page);
  const text = readPage(path);
  const broken = [...text.matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]*))?\)/g)].flatMap(
    ([link, file = '', anchor]) => {
      const target = file === '' ? path : join(dirname(path), file);
      if (!existsSync(target)) return [link];
      return anchor === undefined || anchorsIn(readPage(target)).includes(anchor) ? [] : [link];
    },
  );
  expect(broken).toEqual([]);
});
