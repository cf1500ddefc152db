import type { PersonSeenFragment } from '@/shared/graphql/generated/graphql';
import type { Revealed } from '@/shared/glyphs/PersonGlyph';

/** How much of a person this viewer sees in this case. */
export function revealed(person: Pick<PersonSeenFragment, 'category' | 'masked'>): Revealed {
  if (person.category === 'SUBJECT') return 'subject';
  return person.masked ? 'masked' : 'named';
}
