import { type PointerEvent, useMemo, useRef } from 'react';
import type { EntityKind } from '../graph/graph';
import type { Camera } from '../model/model';
import type { Size } from '../scene/bounds';
import { cameraAt, MAP, onMap, scaleOf, viewOn } from './geometry';
import styles from './minimap.module.css';

interface Props {
  places: readonly { readonly id: string; readonly x: number; readonly y: number }[];
  kindOf: (id: string) => EntityKind;
  camera: Camera;
  /** Of the canvas, in px. */
  size: Size;
  /** Asked at a press and at each move of a drag. */
  go: (camera: Camera) => void;
}

/** The whole chart small, with the part in the window framed. For the mouse alone: the keyboard walks through the list. */
export function Minimap({ places, kindOf, camera, size, go }: Props) {
  const scale = useMemo(() => scaleOf(places), [places]);
  const pressed = useRef(false);
  const view = viewOn(scale, camera, size);

  function goTo(event: PointerEvent<SVGSVGElement>): void {
    const box = event.currentTarget.getBoundingClientRect();
    go(cameraAt(scale, { x: event.clientX - box.left, y: event.clientY - box.top }, camera, size));
  }

  return (
    <svg
      className={styles.map}
      width={MAP.width}
      height={MAP.height}
      aria-hidden="true"
      data-testid="minimap"
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        pressed.current = true;
        event.currentTarget.setPointerCapture?.(event.pointerId);
        goTo(event);
      }}
      onPointerMove={(event) => {
        if (pressed.current) goTo(event);
      }}
      onPointerUp={() => (pressed.current = false)}
      onPointerCancel={() => (pressed.current = false)}
    >
      {places.map((place) => {
        const { x, y } = onMap(scale, place);
        return <circle key={place.id} data-kind={kindOf(place.id)} cx={x} cy={y} r={1.6} />;
      })}
      <rect x={view.x} y={view.y} width={Math.max(4, view.width)} height={Math.max(4, view.height)} rx={2} />
    </svg>
  );
}
