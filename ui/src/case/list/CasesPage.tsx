import { useTranslation } from 'react-i18next';
import { LinkButton } from '@/shared/controls/LinkButton';
import { Page, PageHead } from '@/shared/controls/Page';
import { Glyph } from '@/shared/glyphs/Glyph';
import { useSession } from '@/shared/session/session';
import { Empty } from '@/shared/states/Empty';
import { FailureNotice } from '@/shared/states/FailureNotice';
import { Loading } from '@/shared/states/Loading';
import { DataTable } from '@/shared/table/DataTable';
import { PageFoot } from '@/shared/table/PageFoot';
import { Sheet } from '@/shared/table/Sheet';
import { useCaseColumns } from './columns';
import { useCases } from './useCases';

/** Number, title, status, end and members; nothing of the inside of a case. */
export function CasesPage() {
  const { t } = useTranslation('cases');
  const roles = useSession((session) => session.viewer)?.roles ?? [];
  const { data, cases, total, more, failure, ask, again, at } = useCases();
  const columns = useCaseColumns(again);
  const supervisor = roles.includes('SUPERVISOR');
  const why = supervisor ? t('noneSupervisor') : roles.includes('INVESTIGATOR') || roles.includes('RESPONSE_OFFICER') ? t('none') : t('noneOther');
  const open = supervisor ? (
    <LinkButton type="primary" to="/cases/new" icon={<Glyph name="plus" size={14} />}>
      {t('open')}
    </LinkButton>
  ) : null;
  return (
    <Page>
      <PageHead title={t('title')} side={open}>
        {t('what')}
      </PageHead>
      {failure ? <FailureNotice failure={failure} retry={ask} at={data ? at : null} /> : null}
      <Sheet>
        {data ? null : failure ? null : <Loading rows={8} what={t('loading')} />}
        {data && cases.length === 0 ? <Empty why={why} /> : null}
        {cases.length > 0 ? (
          <DataTable
            label={t('title')}
            columns={columns}
            rows={cases}
            rowId={({ id }) => id}
            total={total}
            rowHeight={40}
            footer={
              <PageFoot more={more}>{t('shown', { shown: cases.length, total })}</PageFoot>
            }
          />
        ) : null}
      </Sheet>
    </Page>
  );
}
