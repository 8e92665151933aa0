// `npm run docs:check -- FILE|FOLDER…`: checks the policies in Markdown files; without arguments those of this project. One line
// per problem, last line `N passed, N failed`; exit 1 if any failed.

import { checkDocumentation } from './check-documentation.ts';

const named = process.argv.slice(2);
const { lines, passed, failed } = checkDocumentation(named.length > 0 ? named : ['README.md', 'docs']);
for (const line of lines) console.log(line);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
