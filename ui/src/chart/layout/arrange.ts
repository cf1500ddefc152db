import type { Answered, Asked } from './answer';
import type { Arranged, LayoutInput } from './input';

/** A Worker that lays out, or what stands in for it in a test. */
export interface LayoutWorker {
  ask: (asked: Asked) => void;
  end: () => void;
}

/** What the Worker is heard by. */
export interface Heard {
  answered: (answer: Answered) => void;
  failed: (why: string) => void;
}

/** Why there is no layout; the chart is as it was before it was asked for. */
export class LayoutFailure extends Error {
  override readonly name = 'LayoutFailure';
}

export interface Arranger {
  /**
   * Lays out in the Worker, so that the page stays free meanwhile. An older request that still runs ends with an `AbortError`, as
   * does this one when its signal is aborted; a Worker that fails ends it with a `LayoutFailure`.
   */
  arrange: (input: LayoutInput, signal?: AbortSignal) => Promise<readonly Arranged[]>;
  /** Ends the Worker and what it is at. */
  close: () => void;
}

function open({ answered, failed }: Heard): LayoutWorker {
  const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => answered(data));
  worker.addEventListener('error', ({ message }) => failed(message || 'its file could not be read'));
  worker.addEventListener('messageerror', () => failed('its answer could not be read'));
  return { ask: (asked) => worker.postMessage(asked, []), end: () => worker.terminate() };
}

/** The request that is under way. */
interface Pending {
  id: number;
  resolve: (places: readonly Arranged[]) => void;
  reject: (reason: Error) => void;
}

const aborted = (why: string) => new DOMException(why, 'AbortError');

/** The Worker is started by the first request and kept for the next; a layout that runs can only be ended with its Worker. */
export function makeArranger(start: (heard: Heard) => LayoutWorker = open): Arranger {
  let worker: LayoutWorker | null = null;
  let pending: Pending | null = null;
  let last = 0;

  function discard(): void {
    worker?.end();
    worker = null;
  }

  /** A request under way ends so, and its Worker with it. */
  function stop(reason: Error): void {
    if (!pending) return;
    discard();
    pending.reject(reason);
  }

  const begin = () =>
    start({
      answered: (answer) => {
        if (answer.id !== pending?.id) return;
        if ('places' in answer) pending.resolve(answer.places);
        else pending.reject(new LayoutFailure(`The layout failed: ${answer.error}`));
      },
      failed: (why) => stop(new LayoutFailure(`The layout's Worker failed: ${why}`)),
    });

  function arrange(input: LayoutInput, signal?: AbortSignal): Promise<readonly Arranged[]> {
    stop(aborted('A newer layout was asked for.'));
    if (signal?.aborted) return Promise.reject(aborted('The layout is not wanted.'));
    const cancel = () => stop(aborted('The layout is no longer wanted.'));
    const answer = new Promise<readonly Arranged[]>((resolve, reject) => {
      pending = { id: ++last, resolve, reject };
      signal?.addEventListener('abort', cancel);
      try {
        worker ??= begin();
        worker.ask({ id: last, input });
      } catch (error) {
        stop(new LayoutFailure(`The layout could not start: ${String(error)}`));
      }
    });
    const id = last;
    return answer.finally(() => {
      signal?.removeEventListener('abort', cancel);
      if (pending?.id === id) pending = null;
    });
  }

  return {
    arrange,
    close: () => {
      stop(aborted('The chart was closed.'));
      discard();
    },
  };
}
