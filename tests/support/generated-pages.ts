// `npm run docs:pages`: writes the pages of docs that are generated from messages.

import { writeFiles } from './finding-pages.ts';
import { writeGlossary } from './glossary-page.ts';

writeFiles();
writeGlossary();
