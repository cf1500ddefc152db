import type { GlyphName } from '@/shared/glyphs/shapes';

export type Page = 'overview' | 'chart' | 'charts' | 'companions' | 'timeline' | 'cases' | 'audit' | 'retention' | 'imports' | 'calibration';

export const glyphs: Record<Page, GlyphName> = {
  overview: 'home',
  chart: 'chart',
  charts: 'save',
  companions: 'companions',
  timeline: 'timeline',
  cases: 'cases',
  audit: 'audit',
  retention: 'clock',
  imports: 'imports',
  calibration: 'check',
};
