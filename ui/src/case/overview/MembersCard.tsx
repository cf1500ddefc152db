import { useTranslation } from 'react-i18next';
import { Card } from '@/shared/controls/Card';
import { wholeNumber } from '@/shared/format/number';
import { Glyph } from '@/shared/glyphs/Glyph';
import { useSession } from '@/shared/session/session';
import { useCaseAtHand } from '../context/CaseAtHand';
import styles from './overview.module.css';

export function MembersCard() {
  const { t } = useTranslation('overview');
  const me = useSession((session) => session.viewer?.user);
  const { members, authority } = useCaseAtHand().outline;
  return (
    <Card title={t('members.title')} side={<span className={styles.note}>{wholeNumber(members.length)}</span>}>
      <ul className={styles.list}>
        {members.map((user) => (
          <li key={user}>
            <Glyph name="person" size={14} />
            {user === me ? t('members.you', { user }) : user}
          </li>
        ))}
      </ul>
      <p className={styles.foot}>{t('members.approver', { user: authority.approvedBy })}</p>
    </Card>
  );
}
