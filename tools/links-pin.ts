// `npm run links:pin -- FILE`: adds the links in FILE, one a line, to the published links that the tests hold. Writes nothing
// if one of them doesn't open.

import { readFileSync } from 'node:fs';
import { addLinks, readPublishedFile, writePublishedFile } from '../tests/support/published-links.ts';

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Usage: npm run links:pin -- FILE');
const before = readPublishedFile();
const { links, rejected } = addLinks(before, readFileSync(file, 'utf8'));
if (rejected.length > 0) {
  for (const line of rejected) console.log(`Not a link that opens: ${line}`);
  process.exitCode = 1;
} else {
  await writePublishedFile(links);
  console.log(`${links.length - before.length} added, ${links.length} in all.`);
}
