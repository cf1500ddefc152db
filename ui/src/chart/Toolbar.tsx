import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCaseAtHand } from '@/case/context/CaseAtHand';
import { QuestionBar } from '@/case/context/QuestionBar';
import type { Asked } from '@/case/context/SubjectAsked';
import { LinkButton } from '@/shared/controls/LinkButton';
import { Glyph } from '@/shared/glyphs/Glyph';
import styles from './chart.module.css';

type Switch = [on: boolean, set: (on: boolean) => void];

interface Props extends Pick<Asked, 'question' | 'change'> {
  list: Switch;
  legend: Switch;
  panel: Switch;
}

export function Toolbar({ question, change, list, legend, panel }: Props) {
  const { t } = useTranslation('chart');
  const { outline } = useCaseAtHand();
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={t('tools.label')}>
      <QuestionBar question={question} change={change} />
      <div className={styles.switches}>
        <Toggle on={list[0]} press={() => list[1](!list[0])} name={t('tools.list')} keyName={t('tools.listKey')} />
        <Toggle on={legend[0]} press={() => legend[1](!legend[0])} name={t('tools.legend')} keyName={t('tools.legendKey')} />
        <LinkButton
          to={`/cases/${outline.id}/companions?of=${encodeURIComponent(question.of)}`}
          icon={<Glyph name="list" size={14} />}
        >
          {t('tools.table')}
        </LinkButton>
        {panel[0] ? null : <Button onClick={() => panel[1](true)}>{t('panel.open')}</Button>}
      </div>
    </div>
  );
}

function Toggle({ on, press, name, keyName }: { on: boolean; press: () => void; name: string; keyName: string }) {
  return (
    <button type="button" className={styles.toggle} aria-pressed={on} onClick={press}>
      {name}
      <kbd aria-hidden="true">{keyName}</kbd>
    </button>
  );
}
