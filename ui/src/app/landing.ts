import type { Role } from '@/shared/graphql/generated/graphql';

export type OutsidePage = 'cases' | 'audit' | 'retention' | 'imports' | 'calibration';

/** The page on which a person of these roles begins. */
export function landing(roles: readonly Role[]): `/${Exclude<OutsidePage, 'retention' | 'calibration'>}` {
  if (roles.some((role) => role === 'INVESTIGATOR' || role === 'RESPONSE_OFFICER' || role === 'SUPERVISOR')) return '/cases';
  if (roles.includes('AUDITOR')) return '/audit';
  return roles.includes('ADMINISTRATOR') ? '/imports' : '/cases';
}

/** The pages outside of cases that these roles may open, in the order of the rail. */
export function outsidePages(roles: readonly Role[]): OutsidePage[] {
  const pages: OutsidePage[] = [];
  if (roles.includes('AUDITOR')) pages.push('audit', 'retention');
  if (roles.includes('ADMINISTRATOR')) pages.push('imports');
  if (roles.includes('SUPERVISOR')) pages.push('calibration');
  pages.push('cases');
  return landing(roles) === '/cases' ? pages.toReversed() : pages;
}

export function mayOpen(roles: readonly Role[], page: OutsidePage): boolean {
  return outsidePages(roles).includes(page);
}
