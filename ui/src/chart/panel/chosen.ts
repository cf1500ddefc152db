import type { CompanionRowFragment } from '@/shared/graphql/generated/graphql';
import type { Chart } from '../useChart';

/** The companions that are selected, themselves or by their link, in the order of the answer. */
export function chosenRows({ model, answers }: Chart, rows: readonly CompanionRowFragment[]): CompanionRowFragment[] {
  const ends = new Map(answers.links.map(({ id, to }) => [id, to]));
  const chosen = new Set(model.selection.map((id) => ends.get(id) ?? id));
  return rows.filter(({ person: { id } }) => chosen.has(id));
}
