// The examples are in a sheet that several commands open.

/** The id of the sheet. */
export const EXAMPLES_SHEET = 'examples-sheet';
