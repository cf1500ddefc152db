import { useTranslation } from 'react-i18next';
import { PersonGlyph } from '@/shared/glyphs/PersonGlyph';
import type { PersonSeenFragment } from '@/shared/graphql/generated/graphql';
import { Tag } from '../controls/Tag';
import { PersonName } from './PersonName';
import { markOf, revealed } from './seen';

/** Who a panel is about and how much of him is revealed. */
export function PersonHead({ person }: { person: PersonSeenFragment }) {
  const { t } = useTranslation('person');
  const seen = revealed(person);
  return (
    <>
      <PersonGlyph revealed={seen} mark={markOf(person)} size={34} />
      <div>
        <h2>
          <PersonName person={person} />
        </h2>
        <p>{t(`revealed.${seen}`)}</p>
      </div>
      {markOf(person) ? <Tag>{t(`category.${person.category}`)}</Tag> : null}
      {person.minor ? <Tag>{t('minor')}</Tag> : null}
    </>
  );
}
