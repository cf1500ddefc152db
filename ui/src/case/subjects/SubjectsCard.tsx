import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '@/shared/controls/Card';
import { Glyph } from '@/shared/glyphs/Glyph';
import { useHasRole } from '@/shared/session/session';
import { Empty } from '@/shared/states/Empty';
import { DataTable } from '@/shared/table/DataTable';
import { useCaseAtHand } from '../context/CaseAtHand';
import type { SubjectFindings } from '../findings/findings';
import { AddSubject } from './AddSubject';
import { useSubjectColumns } from './columns';
import styles from './subjects.module.css';

/** @param found What was found of the subjects; null until it was asked. */
export function SubjectsCard({ found }: { found: readonly SubjectFindings[] | null }) {
  const { t } = useTranslation('overview');
  const { subjects, subjectCount } = useCaseAtHand();
  const investigator = useHasRole('INVESTIGATOR');
  const [adding, setAdding] = useState(false);
  const columns = useSubjectColumns(found);
  const add = investigator ? (
    <Button icon={<Glyph name="plus" size={14} />} onClick={() => setAdding(true)}>
      {t('add.button')}
    </Button>
  ) : null;
  return (
    <Card title={t('subjects.title')} note={t('subjects.note')} side={subjects.length > 0 ? add : null} className={styles.card}>
      {subjects.length === 0 ? (
        <Empty why={investigator ? t('subjects.none') : t('subjects.noneForOfficer')} action={add} />
      ) : (
        <DataTable
          label={t('subjects.title')}
          columns={columns}
          rows={[...subjects]}
          rowId={({ person }) => person.id}
          rowHeight={38}
          footer={subjectCount > subjects.length ? t('subjects.shown', { shown: subjects.length, total: subjectCount }) : undefined}
        />
      )}
      <AddSubject open={adding} close={() => setAdding(false)} />
    </Card>
  );
}
