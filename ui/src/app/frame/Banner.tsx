import { Trans, useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { type Banner as RaisedBanner, gravest, useBanner, useBanners } from '@/shared/banner/banners';
import { Glyph } from '@/shared/glyphs/Glyph';
import { useHealth } from '@/shared/service/health';
import { useSignInOffer } from '@/shared/service/signInOffer';
import styles from './frame.module.css';

/** One line under the top bar, only when needed: the gravest of what is raised. */
export function Banner() {
  const { t } = useTranslation('frame');
  const reachable = useHealth((state) => state.reachable);
  const demo = useSignInOffer((state) => state.offer?.mode === 'demo');
  useBanner(reachable ? null : { kind: 'offline' });
  useBanner(demo ? { kind: 'demo' } : null);
  const banner = useBanners(useShallow(gravest));
  if (!banner) return null;
  const light = banner.kind === 'demo';
  return (
    <div className={light ? `${styles.banner} ${styles.light}` : styles.banner} role="status">
      <Glyph name={light ? 'info' : banner.kind === 'ending' ? 'clock' : 'warning'} />
      <p>
        <Sentence banner={banner} />
      </p>
      {banner.kind === 'offline' ? null : (
        <button type="button" aria-label={t('dismiss')} onClick={() => useBanners.getState().dismiss(banner.kind)}>
          <Glyph name="close" size={14} />
        </button>
      )}
    </div>
  );
}

const bold = { b: <strong /> };

function Sentence({ banner }: { banner: RaisedBanner }) {
  const { t } = useTranslation('frame');
  switch (banner.kind) {
    case 'ending': {
      const { number, end, days } = banner;
      return days < 1 ? (
        <Trans t={t} i18nKey="banner.endingToday" values={{ number, end }} components={bold} />
      ) : (
        <Trans t={t} i18nKey="banner.ending" count={days} values={{ number, end }} components={bold} />
      );
    }
    case 'suspended':
      return <Trans t={t} i18nKey="banner.suspended" values={{ number: banner.number }} components={bold} />;
    case 'offline':
      return <Trans t={t} i18nKey="banner.offline" components={bold} />;
    case 'demo':
      return <Trans t={t} i18nKey="banner.demo" components={bold} />;
  }
}
