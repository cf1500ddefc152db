import { useEffect } from 'react';
import { create } from 'zustand';
import { useShallow } from 'zustand/react/shallow';

/** From the gravest to the lightest; only the gravest is shown. */
const gravity = ['offline', 'suspended', 'ending', 'demo'] as const;
type BannerKind = (typeof gravity)[number];

export type Banner =
  | { kind: 'offline' }
  | { kind: 'suspended'; number: string }
  | { kind: 'ending'; number: string; end: string; days: number }
  | { kind: 'demo' };

interface Banners {
  raised: Partial<Record<BannerKind, Banner>>;
  dismissed: readonly BannerKind[];
  raise: (banner: Banner) => void;
  lower: (kind: BannerKind) => void;
  dismiss: (kind: BannerKind) => void;
}

export const useBanners = create<Banners>((set) => ({
  raised: {},
  dismissed: [],
  raise: (banner) => set(({ raised }) => ({ raised: { ...raised, [banner.kind]: banner } })),
  lower: (kind) =>
    set(({ raised }) => {
      const { [kind]: _, ...rest } = raised;
      return { raised: rest };
    }),
  dismiss: (kind) => set(({ dismissed }) => ({ dismissed: [...dismissed, kind] })),
}));

/** Holds a banner up for as long as the component is there and has one. */
export function useBanner(banner: Banner | null): void {
  const { raise, lower } = useBanners(useShallow(({ raise: up, lower: down }) => ({ raise: up, lower: down })));
  const text = JSON.stringify(banner);
  useEffect(() => {
    const wanted = JSON.parse(text) as Banner | null;
    if (!wanted) return;
    raise(wanted);
    return () => lower(wanted.kind);
  }, [text, raise, lower]);
}

export function gravest({ raised, dismissed }: Pick<Banners, 'raised' | 'dismissed'>): Banner | null {
  for (const kind of gravity) {
    const banner = raised[kind];
    if (banner && !dismissed.includes(kind)) return banner;
  }
  return null;
}
