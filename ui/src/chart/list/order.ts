import type { Picture, Standing } from '../graph/picture';

/** Subjects first, then as the answers came: the order of the list is that of the question, not of places. */
export const orderOf = ({ standing }: Picture): readonly Standing[] => standing.toSorted((a, b) => rank(a) - rank(b));

const rank = ({ node }: Standing) => (node.person?.revealed === 'subject' ? 0 : 1);
