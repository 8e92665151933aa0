// The lint rules and the fixes of errors, which the page loads as one chunk.

import { findErrorFixes } from './error-fixes/error-fixes.ts';
import { isTooLargeToLint, lintInSteps } from './lint.ts';

export const POLICY_HELP = { lintInSteps, isTooLargeToLint, findErrorFixes } as const;
