import type { CompanionRowFragment } from '@/shared/graphql/generated/graphql';

/** The companions that are selected, themselves or by their link, in the order of the answer. */
export function chosenRows(selection: readonly string[], rows: readonly CompanionRowFragment[]): CompanionRowFragment[] {
  const ids = new Set(selection);
  return rows.filter(({ person: { id } }) => ids.has(id) || selection.some((link) => link.endsWith(`~${id}`)));
}
