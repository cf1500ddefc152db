import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { Glyph } from '@/shared/glyphs/Glyph';
import { PersonGlyph } from '@/shared/glyphs/PersonGlyph';
import { failureOf } from '@/shared/graphql/failure';
import { SearchDocument, type SearchQuery } from '@/shared/graphql/generated/graphql';
import { PersonName } from '@/shared/person/PersonName';
import { markOf, revealed } from '@/shared/person/seen';
import styles from './search.module.css';

type Found = NonNullable<SearchQuery['case']>['search']['nodes'][number];

interface Option {
  value: string;
  label: ReactNode;
  disabled?: boolean;
  /** Where choosing it leads; a place of the case has no page of its own. */
  to?: string | undefined;
}

const MOST = 20;

/** What a search found, as rows to choose from; a sentence where it found nothing or was refused. */
export function useFound(caseId: string, purpose: string) {
  const { t } = useTranslation('search');
  const client = useClient();
  const [options, setOptions] = useState<Option[]>([]);
  const [loading, setLoading] = useState(false);

  const search = async (text: string) => {
    setLoading(true);
    const { data, error } = await client.query(SearchDocument, { id: caseId, purpose, text, first: MOST }).toPromise();
    setLoading(false);
    const found = data?.case?.search;
    if (!found) {
      const said = error ? failureOf(error).message : '';
      setOptions([sentence(said || t('failed'))]);
    } else if (found.nodes.length === 0) setOptions([sentence(t('none'))]);
    else {
      const rows = found.nodes.map((node) => row(node, caseId)).filter((option) => option !== null);
      setOptions(found.totalCount > rows.length ? [...rows, sentence(t('more', { count: found.totalCount - rows.length }))] : rows);
    }
  };
  return { options, search, loading, clear: () => setOptions([]) };
}

const sentence = (text: string): Option => ({ value: text, disabled: true, label: <span className={styles.sentence}>{text}</span> });

function row(node: Found, caseId: string): Option | null {
  switch (node.is) {
    case 'Person':
      return {
        value: node.id,
        to: node.category === 'SUBJECT' ? `/cases/${caseId}/companions?of=${encodeURIComponent(node.id)}` : undefined,
        label: (
          <span className={styles.row}>
            <PersonGlyph revealed={revealed(node)} mark={markOf(node)} size={20} />
            <PersonName person={node} />
          </span>
        ),
      };
    case 'Building':
      return {
        value: node.id,
        label: (
          <span className={styles.row}>
            <Glyph name="building" size={16} />
            {node.name}
            <span className={styles.soft}>{node.address}</span>
          </span>
        ),
      };
    case 'Room':
      return {
        value: node.id,
        label: (
          <span className={styles.row}>
            <Glyph name="building" size={16} />
            {node.number}
            <span className={styles.soft}>{node.building.name}</span>
          </span>
        ),
      };
    case 'Vehicle':
      return {
        value: node.id,
        label: (
          <span className={styles.row}>
            <span className="mono">{node.plate}</span>
          </span>
        ),
      };
    default:
      return null;
  }
}
