import { arranged } from './arranged';
import type { Arranged, LayoutInput } from './input';

/** What the page sends to the Worker: `id` comes back with the answer. */
export interface Asked {
  readonly id: number;
  readonly input: LayoutInput;
}

/** What the Worker sends back. */
export type Answered = { readonly id: number } & ({ readonly places: readonly Arranged[] } | { readonly error: string });

export function answerOf({ id, input }: Asked): Answered {
  try {
    return { id, places: arranged(input) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}
