import type { CompanionRowFragment, PersonSeenFragment, Strength } from '@/shared/graphql/generated/graphql';
import type { Mark, Revealed } from '@/shared/glyphs/PersonGlyph';
import { markOf, revealed } from '@/shared/person/seen';

/** A person as a chart may show him: without a name where the name is masked, so that no painter can let it slip. */
export interface ChartPerson {
  id: string;
  handle: string;
  name: string | null;
  revealed: Revealed;
  mark: Mark | null;
  minor: boolean;
}

/** A link STAYED_WITH: how often two people met, how many of those meetings were one registration, and how it stands against chance. */
export interface ChartLink {
  id: string;
  from: string;
  to: string;
  times: number;
  booked: number;
  strength: Strength;
}

export interface ChartAnswers {
  persons: readonly ChartPerson[];
  links: readonly ChartLink[];
}

const linkId = (from: string, to: string) => `${from}~${to}`;

function personOf(person: PersonSeenFragment): ChartPerson {
  const { id, handle, displayName, masked, minor } = person;
  return { id, handle, name: masked ? null : displayName, revealed: revealed(person), mark: markOf(person), minor };
}

/** A subject and his companions; the subject comes first, the others in the service's order. */
export function answersOf(subject: PersonSeenFragment, rows: readonly CompanionRowFragment[]): ChartAnswers {
  return {
    persons: [personOf(subject), ...rows.map(({ person }) => personOf(person))],
    links: rows.map(({ person, occasions, sameRegistration, strength }) => ({
      id: linkId(subject.id, person.id),
      from: subject.id,
      to: person.id,
      times: occasions,
      booked: sameRegistration,
      strength,
    })),
  };
}

/** The links that end at a person. */
export const linksAt = (links: readonly ChartLink[], { id }: ChartPerson) => links.filter(({ from, to }) => from === id || to === id);
