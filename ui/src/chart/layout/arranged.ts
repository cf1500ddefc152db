import { force } from './force';
import { type Arranged, type LayoutInput, type LayoutName, type LayoutNode, type Point } from './input';
import { radial } from './radial';
import { role } from './role';
import { apart } from './room';
import { time } from './time';
import { type Web, webOf } from './web';
import { tenth } from '../model/tenth';

const wishes: Record<LayoutName, (web: Web) => Map<string, Point>> = { force, role, radial, time };

/**
 * A place for every node, in the order of the nodes; px at 100 %, tenth to a tenth. The same nodes and links in any order have
 * the same places, and no node lies on another or on its label. What is fixed stays exactly where it is, and the others are laid
 * round it; with nothing fixed the middle of the chart is 0, 0. `force` takes most time: under 2 s for 500 nodes.
 */
export function arranged(input: LayoutInput): Arranged[] {
  const web = webOf(input);
  const wished = wishes[input.layout](web);
  const shift = input.layout === 'force' ? { x: 0, y: 0 } : shiftTo(web.nodes, wished);
  const standing = apart(
    inOrder(web).map((node) => {
      const wish = wished.get(node.id) ?? node;
      return node.fixed ? node : { ...node, x: wish.x + shift.x, y: wish.y + shift.y };
    }),
    input.layout === 'time',
  );
  const places = new Map(centred(standing).map(({ id, x, y }) => [id, { id, x, y }]));
  return input.nodes.map(({ id, x, y }) => places.get(id) ?? { id, x, y });
}

/** Who has the most links is the last to give way. */
function inOrder({ nodes, neighbours }: Web): LayoutNode[] {
  const links = ({ id }: LayoutNode) => neighbours.get(id)?.length ?? 0;
  return nodes.toSorted((a, b) => Number(b.subject) - Number(a.subject) || links(b) - links(a));
}

/** Brings the layout as near as it goes to what is fixed. */
function shiftTo(nodes: readonly LayoutNode[], wished: ReadonlyMap<string, Point>): Point {
  const fixed = nodes.filter((node) => node.fixed);
  const [x, y] = [fixed.map((node) => node.x - (wished.get(node.id)?.x ?? 0)), fixed.map((node) => node.y - (wished.get(node.id)?.y ?? 0))];
  return { x: mean(x), y: mean(y) };
}

const mean = (values: readonly number[]) => (values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length);

function centred(nodes: readonly LayoutNode[]): readonly LayoutNode[] {
  if (nodes.length === 0 || nodes.some(({ fixed }) => fixed)) return nodes;
  const [xs, ys] = [nodes.map(({ x }) => x), nodes.map(({ y }) => y)];
  // Whole tenths, so that no two nodes come nearer by rounding.
  const [x, y] = [tenth((Math.min(...xs) + Math.max(...xs)) / 2), tenth((Math.min(...ys) + Math.max(...ys)) / 2)];
  return nodes.map((node) => ({ ...node, x: tenth(node.x - x), y: tenth(node.y - y) }));
}
