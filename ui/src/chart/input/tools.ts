/** What dragging on the ground does: move the view, or go round what is to be selected. */
export const tools = ['pointer', 'lasso', 'box'] as const;
export type Tool = (typeof tools)[number];
