import { useTranslation } from 'react-i18next';
import { Glyph } from '@/shared/glyphs/Glyph';
import type { GlyphName } from '@/shared/glyphs/shapes';
import type { Role } from '@/shared/graphql/generated/graphql';
import type { DemoUser } from '@/shared/service/signInOffer';
import styles from './signin.module.css';

const glyphs: Record<Role, GlyphName> = {
  INVESTIGATOR: 'chart',
  RESPONSE_OFFICER: 'document',
  SUPERVISOR: 'cases',
  AUDITOR: 'audit',
  ADMINISTRATOR: 'imports',
};

/** One card for each demo user, with what he may do and what he may not. */
export function DemoUsers({ users, choose }: { users: readonly DemoUser[]; choose: (user: string) => void }) {
  const { t } = useTranslation('signin');
  return (
    <>
      <section className={styles.card} aria-labelledby="who">
        <h2 id="who">{t('who')}</h2>
        <ul>
          {users.map((user, index) => (
            <li key={user.user}>
              <User user={user} first={index === 0} choose={choose} />
            </li>
          ))}
        </ul>
      </section>
      <p className={styles.outside}>{t('outsideDemo')}</p>
    </>
  );
}

function User({ user: { user, roles }, first, choose }: { user: DemoUser; first: boolean; choose: (user: string) => void }) {
  const { t } = useTranslation(['signin', 'frame']);
  const role = roles[0];
  if (!role) return null;
  return (
    <button type="button" autoFocus={first} onClick={() => choose(user)}>
      <span className={styles.sign}>
        <Glyph name={glyphs[role]} />
      </span>
      <span className={styles.text}>
        <span>
          <strong>{t(`frame:roles.${role}`)}</strong>
          <span className={styles.also}>{t('roleAndUser', { role: t(`otherLanguage.${role}`), user })}</span>
        </span>
        <span className={styles.may}>{t(`may.${role}`)}</span>
      </span>
      <Glyph name="chevronRight" size={14} />
    </button>
  );
}
