// `npm run docs:check -- FILE|FOLDER…`: checks the policies in Markdown files, by default those of this project. Prints one
// line per problem, then `N passed, N failed`; exits with 1 if any failed.

import { checkDocumentation } from './docs/check-documentation.ts';

const paths = process.argv.slice(2);
const { lines, passed, failed } = checkDocumentation(paths.length > 0 ? paths : ['README.md', 'docs']);
for (const line of lines) console.log(line);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
