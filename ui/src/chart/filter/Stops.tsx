import { type ReactNode, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { Bars } from './Bars';

interface Props {
  label: string;
  /** One for each stop from the first to the last. */
  bars: readonly number[];
  first: number;
  value: number;
  /** Whether the links of a stop stay with the slider at a value. */
  stays: (stop: number, value: number) => boolean;
  /** What a value means, as a sentence. */
  said: (value: number) => string;
  /** Asked once when the slider is let go, and at each key: a drag is one step. */
  settle: (value: number) => void;
  /** Stands behind the sentence. */
  children?: ReactNode;
}

/** A slider under its bars, with the sentence of its value below; bars and sentence follow while it is dragged. */
export function Stops({ label, bars, first, value, stays, said, settle, children }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<number | null>(null);
  const settled = useEffectEvent((at: number) => {
    setDraft(null);
    if (at !== value) settle(at);
  });

  // React's own onChange is asked at every move; the event of the element is not.
  useEffect(() => {
    const element = input.current;
    const letGo = () => settled(Number(element?.value));
    element?.addEventListener('change', letGo);
    return () => element?.removeEventListener('change', letGo);
  }, []);

  const at = draft ?? value;
  const sentence = said(at);
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <Bars bars={bars} stays={(index) => stays(first + index, at)} />
      <input
        ref={input}
        id={id}
        type="range"
        min={first}
        max={first + bars.length - 1}
        step={1}
        value={at}
        aria-valuetext={sentence}
        onChange={({ target, nativeEvent }) => {
          if (nativeEvent.type === 'input') setDraft(Number(target.value));
        }}
      />
      <p>
        <span className="sentence">{sentence}</span>
        {children}
      </p>
    </>
  );
}
