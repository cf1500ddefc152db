import type { LinkKind } from '@/shared/graphql/generated/graphql';
import type { ColourToken } from '@/theme/tokens';
import type { Drawn } from '../graph/picture';
import { along, type Way } from './links';
import { layer, type Primitive } from './primitives';
import { tenth } from '../model/tenth';

type End = 'arrow' | 'diamond' | 'circle' | 'bar';

export const endOf: Readonly<Partial<Record<LinkKind, End>>> = { OPERATES: 'diamond', DROVE: 'arrow', SEEN_AT: 'circle', HOLDS: 'bar', PAID: 'arrow' };

/** The mark where a link ends, at the edge of the node that it ends at: it says the kind and the direction without colour. */
export function endMark({ link }: Drawn, way: Way, radius: number, token: ColourToken, width: number): Primitive[] {
  const end = endOf[link.kind];
  if (!end) return [];
  const { to } = way;
  const near = along(way, 0.92);
  const length = Math.hypot(to.x - near.x, to.y - near.y) || 1;
  const [ux, uy] = [(to.x - near.x) / length, (to.y - near.y) / length];
  // A point so far before the edge of the node and so far to the side of the link.
  const at = (back: number, aside: number) => `${tenth(to.x - ux * (radius + back) - uy * aside)} ${tenth(to.y - uy * (radius + back) + ux * aside)}`;
  const size = 4 + width;
  const common = { z: layer.ends, id: `${link.id} end`, token, dash: 'none' } as const;
  const filled = (d: string): Primitive => ({ ...common, kind: 'curve', geometry: { d }, fill: token, width: 0 });
  switch (end) {
    case 'arrow':
      return [filled(`M${at(1, 0)}L${at(1 + 1.6 * size, 0.75 * size)}L${at(1 + 1.6 * size, -0.75 * size)}Z`)];
    case 'diamond':
      return [filled(`M${at(1, 0)}L${at(1 + size, 0.7 * size)}L${at(1 + 2 * size, 0)}L${at(1 + size, -0.7 * size)}Z`)];
    case 'circle': {
      const r = 3.6;
      return [
        { ...common, kind: 'disc', geometry: { x: tenth(to.x - ux * (radius + r + 1)), y: tenth(to.y - uy * (radius + r + 1)), r }, fill: 'bg.canvas', width: 1.5 },
      ];
    }
    case 'bar':
      return [{ ...common, kind: 'curve', geometry: { d: `M${at(2, 5.5)}L${at(2, -5.5)}` }, fill: null, width: 2 }];
  }
}
