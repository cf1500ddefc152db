import type { LinkKind } from '@/shared/graphql/generated/graphql';
import type { ChartLink } from '../graph/graph';

/** The words a chart needs from the reader's language. */
export interface ChartWords {
  times: (count: number) => string;
  /** How often somebody drove, or a vehicle was seen. */
  often: Readonly<Partial<Record<LinkKind, (count: number) => string>>>;
  amount: (value: string, currency: string) => string;
  /** Several kinds of links drawn as one. */
  kinds: (count: number) => string;
  group: (count: number) => string;
  /** So many of so many are shown. */
  part: (shown: number, total: number) => string;
  more: (count: number) => string;
  note: (by: string, at: string) => string;
}

/** What is written on a link; null where its kind and end say it all. */
export function linkText(link: ChartLink, folded: readonly LinkKind[], words: ChartWords): string | null {
  if (folded.length > 1) return words.kinds(folded.length);
  if (link.amount) return words.amount(link.amount.value, link.amount.currency);
  const often = words.often[link.kind];
  if (often) return often(link.count);
  return link.kind === 'HOLDS' || link.kind === 'OPERATES' ? null : words.times(link.count);
}
