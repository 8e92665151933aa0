// What the page fetches in one piece to help with a policy's text: the rules' findings, and the fixes of errors.

import { findErrorFixes } from './error-fixes/error-fixes.ts';
import { isTooLargeToLint, lintInSteps } from './lint.ts';

export const POLICY_HELP = { lintInSteps, isTooLargeToLint, findErrorFixes } as const;
