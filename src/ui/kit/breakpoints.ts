// Media queries of the layout.

/** There is room for one pane only. */
export const NARROW = 'width < 760px';
