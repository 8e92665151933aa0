// Media queries of the layout.

/** There is room for one pane only. */
export const NARROW = 'width < 900px';

/** The matrix has one column for each tier, not for each action. */
export const COMPACT = 'width < 1100px';
