import type { PersonSeenFragment } from '@/shared/graphql/generated/graphql';
import type { Mark, Revealed } from '@/shared/glyphs/PersonGlyph';

/** How much of a person this viewer sees in this case. */
export function revealed(person: Pick<PersonSeenFragment, 'category' | 'masked'>): Revealed {
  if (person.category === 'SUBJECT') return 'subject';
  return person.masked ? 'masked' : 'named';
}

/** What a person is to the case, where that is more than a contact; never a sign of danger. */
export function markOf({ category }: Pick<PersonSeenFragment, 'category'>): Mark | null {
  return category === 'WITNESS' ? 'witness' : category === 'POSSIBLE_VICTIM' ? 'victim' : null;
}
