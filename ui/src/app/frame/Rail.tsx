import { useTranslation } from 'react-i18next';
import { Link, NavLink } from 'react-router';
import { useTimed } from '@/case/context/lookedAt';
import { Glyph } from '@/shared/glyphs/Glyph';
import { useSession } from '@/shared/session/session';
import { outsidePages } from '../landing';
import styles from './frame.module.css';
import { glyphs, type Page } from './pages';
import { UserMenu } from './UserMenu';

export function Rail({ caseId, slim }: { caseId: string | undefined; slim: boolean }) {
  const { t } = useTranslation('frame');
  const timed = useTimed(caseId ?? '');
  const roles = useSession((session) => session.viewer?.roles);
  return (
    <nav className={styles.rail} aria-label={t('navigation')}>
      <div className={styles.places}>
        <Link to="/" className={styles.mark} aria-label={t('product')}>
          <img src="/mark.svg" alt="" width="24" height="24" />
          <span>{t('product')}</span>
        </Link>
        {caseId === undefined ? null : (
          <section aria-labelledby="rail-case">
            <h2 id="rail-case">{t('thisCase')}</h2>
            <Place to={`/cases/${caseId}`} page="overview" end slim={slim} />
            <Place to={`/cases/${caseId}/chart`} page="chart" slim={slim} />
            <Place to={`/cases/${caseId}/charts`} page="charts" slim={slim} />
            <Place to={timed(`/cases/${caseId}/companions`)} page="companions" slim={slim} />
            <Place to={timed(`/cases/${caseId}/timeline`)} page="timeline" slim={slim} />
          </section>
        )}
        <section aria-labelledby="rail-outside">
          <h2 id="rail-outside">{t('outsideCases')}</h2>
          {outsidePages(roles ?? []).map((page) => (
            <Place key={page} to={`/${page}`} page={page} end={caseId !== undefined} slim={slim} />
          ))}
        </section>
      </div>
      <UserMenu slim={slim} />
    </nav>
  );
}

export function Place({ to, page, slim, end = false }: { to: string; page: Page; slim: boolean; end?: boolean }) {
  const { t } = useTranslation('frame');
  const name = t(`pages.${page}`);
  return (
    <NavLink to={to} end={end} className={styles.place ?? ''} title={slim ? name : undefined}>
      <Glyph name={glyphs[page]} />
      <span>{name}</span>
    </NavLink>
  );
}
