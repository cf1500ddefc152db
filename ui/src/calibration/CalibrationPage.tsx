import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Page, PageHead } from '@/shared/controls/Page';
import { CalibrateDocument, LastCalibrationDocument } from '@/shared/graphql/generated/graphql';
import { type Failure, failureOf } from '@/shared/graphql/failure';
import { useAnswer } from '@/shared/graphql/useAnswer';
import { Empty } from '@/shared/states/Empty';
import { FailureNotice } from '@/shared/states/FailureNotice';
import { Loading } from '@/shared/states/Loading';
import { RunReport } from './RunReport';

/** Guests asked about in a run from the page; the command asks about as many as one likes. */
const SUBJECTS = 200;

/** What the companion question finds on this deployment's data where there is nothing to find. Counts only. */
export function CalibrationPage() {
  const { t } = useTranslation('calibration');
  const { data, failure, ask, at } = useAnswer(LastCalibrationDocument, {});
  const [{ fetching }, run] = useMutation(CalibrateDocument);
  const [notRun, setNotRun] = useState<Failure | null>(null);
  const last = data?.calibration;
  const start = async () => {
    const { error } = await run({ subjects: SUBJECTS, seed: (last?.seed ?? 0) + 1 });
    setNotRun(error ? failureOf(error) : null);
    if (!error) ask();
  };
  const wrong = notRun ?? failure;
  return (
    <Page>
      <PageHead
        title={t('title')}
        side={
          <Button type="primary" loading={fetching} onClick={() => void start()}>
            {t('run', { count: SUBJECTS })}
          </Button>
        }
      >
        {t('what')}
      </PageHead>
      {wrong ? <FailureNotice failure={wrong} retry={notRun ? () => void start() : ask} at={last ? at : null} /> : null}
      {!data && !failure ? <Loading rows={9} what={t('loading')} /> : null}
      {data && !last ? <Empty why={t('never')} /> : null}
      {last ? <RunReport run={last} /> : null}
    </Page>
  );
}
