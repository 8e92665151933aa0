// How many actions there are, for texts. The types are counted in the catalog: if one changes, so must the number here.

import type { ActionCount, GuideActionCount } from '../engine/catalog/actions.ts';

/** The actions of the matrix. */
export const MATRIX_ACTIONS: ActionCount = 28;

/** The actions that the MSE documentation lists for custom policies. */
export const GUIDE_ACTIONS: GuideActionCount = 25;
