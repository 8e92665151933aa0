// `npm run docs:pages`: writes docs/findings and docs/glossary.md from the texts of the page.

import { writeFiles } from './docs/finding-pages.ts';
import { writeGlossary } from './docs/glossary-page.ts';

writeFiles();
writeGlossary();
