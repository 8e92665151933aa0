// The entry of `dist/expect.js`, an alias of `ram check` that published workflows call.

import { runFromShell } from './command.ts';

void runFromShell('check');
