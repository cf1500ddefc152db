import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sources } from '@/testing/sources';

/** What each folder may import besides itself; whoever is not named here may not be imported. */
const arrows: Record<string, readonly string[]> = {
  theme: [],
  i18n: ['shared/format/number'],
  shared: ['theme', 'i18n'],
  signin: ['shared'],
  audit: ['shared', 'theme'],
  retention: ['shared', 'i18n'],
  imports: ['shared'],
  calibration: ['shared'],
  case: ['shared'],
  companions: ['shared', 'case/context', 'case/decisions'],
  chart: ['shared', 'theme', 'case/context', 'case/decisions', 'case/exporting'],
  timeline: ['shared', 'case/context', 'case/exporting'],
  app: ['shared', 'theme', 'i18n', 'case', 'signin', 'audit', 'retention', 'imports', 'companions', 'chart', 'timeline', 'calibration'],
};

function imports(path: string, text: string): string[] {
  return [...text.matchAll(/(?:from|import\()\s*'((?:@\/|\.\.?\/)[^']+)'/g)].map(([, target = '']) =>
    target.startsWith('@/') ? target.slice(2) : normalize(join(dirname(path), target)),
  );
}

describe('the arrows between the folders', () => {
  const found = sources(/\.(ts|tsx)$/).flatMap(({ path, text }) => imports(path, text).map((target) => ({ path, target })));

  it('are looked at', () => {
    expect(found.length).toBeGreaterThan(200);
  });

  it('point the right way', () => {
    const wrong = found.filter(({ path, target }) => {
      const [folder = ''] = path.split('/');
      if (!path.includes('/') || target.startsWith(`${folder}/`) || target === folder) return false;
      return !(arrows[folder] ?? []).some((allowed) => target === allowed || target.startsWith(`${allowed}/`));
    });
    expect(wrong).toEqual([]);
  });

  it('keep the model of a chart free of pages, words and painters', () => {
    const wrong = found.filter(
      ({ path, target }) => path.startsWith('chart/model/') && !/^(chart\/model\/|chart\/filter\/filters$|chart\/timebar\/window$|shared\/session\/)/.test(target),
    );
    expect(wrong).toEqual([]);
  });

  it('keep the scene of a chart free of painters and pages', () => {
    const wrong = found.filter(({ path, target }) => path.startsWith('chart/scene/') && /chart\/(canvas|input|list|panel|legend|use)/.test(target));
    expect(wrong).toEqual([]);
  });
});
