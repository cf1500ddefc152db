import type { TFunction } from 'i18next';
import type { ChartLink } from '../graph/graph';
import type { Picture, Standing } from '../graph/picture';
import { labelOf } from '../scene/labels';
import { type ChartWords, linkText } from '../scene/words';

type T = TFunction<'chart'>;

/** A node read aloud: what it is, how many links it has and, of a contact, how often he met a subject and how that stands against chance. */
export function nodeSaid(one: Standing, { drawn, standing }: Picture, words: ChartWords, t: T): string {
  const { node, group } = one;
  const links = drawn.filter(({ from, to }) => from.id === node.id || to.id === node.id);
  const name = labelOf(one, words);
  if (group) return t('list.group', { thing: name, count: links.length });
  if (!node.person) return t('list.thing', { thing: name, kind: t(`legend.${node.kind as 'room'}`), count: links.length });
  if (node.person.revealed === 'subject') return t('list.subject', { person: name, count: links.length });
  const met = links.find(({ link }) => link.companion);
  if (!met?.link.companion) return t(`list.${node.person.revealed}Other`, { person: name, count: links.length });
  const subject = standing.find(({ node: { id } }) => id === (met.link.from === node.id ? met.link.to : met.link.from));
  return t(`list.${node.person.revealed}`, {
    person: name,
    subject: subject ? labelOf(subject, words) : '',
    count: met.link.count,
    booked: met.link.companion.booked,
    word: t(`strength.${met.link.companion.strength}`),
  });
}

/** A link read aloud from one of its ends. */
export function linkSaid(link: ChartLink, other: string, words: ChartWords, t: T): string {
  if (link.companion) return t('list.link', { person: other, count: link.count, word: t(`strength.${link.companion.strength}`) });
  return t('list.linkOther', { person: other, kind: t(`legend.${link.kind as 'STAYED'}`), text: linkText(link, [], words) ?? '', context: linkText(link, [], words) === null ? 'bare' : undefined });
}
