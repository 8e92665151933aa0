// The entry of `npm run ram` and of `dist/ram-policy.js`.

import { runFromShell } from './command.ts';

void runFromShell();
