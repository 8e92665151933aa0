// `npm run docs:pages`: writes the pages of docs that come from the page's own words.

import { writeFiles } from './finding-pages.ts';
import { writeGlossary } from './glossary-page.ts';

writeFiles();
writeGlossary();
