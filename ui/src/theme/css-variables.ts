import tokens from './tokens.json' with { type: 'json' };
import { fontStack, touchText } from './tokens.ts';

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

type Declare = (value: unknown) => string;

function declarations(prefix: string, node: object, declare: Declare): string[] {
  return Object.entries(node).flatMap(([key, child]) => {
    if (key.startsWith('$')) return [];
    const name = `${prefix}-${kebab(key)}`;
    return '$value' in child ? [`${name}:${declare(child.$value)}`] : declarations(name, child, declare);
  });
}

const hex: Declare = (value) => (value as { hex: string }).hex;
const dimension: Declare = (value) => `${(value as { value: number }).value}${(value as { unit: string }).unit}`;
const plain: Declare = String;
const bezier: Declare = (value) => `cubic-bezier(${(value as number[]).join(',')})`;

const block = (selector: string, lines: string[]) => `${selector}{${lines.join(';')}}`;

/**
 * The style sheet of the tokens: `--bg-surface`, `--text-muted`, `--space-4`, … Colours follow `data-theme` on the root element;
 * print is always light.
 */
export function tokensCss(): string {
  const light = declarations('-', tokens.color.light, hex);
  const dark = declarations('-', tokens.color.dark, hex);
  const measures = [
    `--font-ui:${fontStack('ui')}`,
    `--font-mono:${fontStack('mono')}`,
    ...declarations('--text-size', tokens.font.size, dimension),
    ...declarations('--line', tokens.font.lineHeight, plain),
    ...declarations('--weight', tokens.font.weight, plain),
    ...declarations('--space', tokens.space, dimension),
    ...declarations('--size', tokens.size, dimension),
    ...declarations('--radius', tokens.radius, dimension),
    ...declarations('--stroke', tokens.stroke, dimension),
    ...declarations('--motion', tokens.motion.duration, dimension),
    ...declarations('--easing', tokens.motion.easing, bezier),
  ];
  return [
    block(':root', [...measures, ...light, 'color-scheme:light']),
    block(':root[data-theme="dark"]', [...dark, 'color-scheme:dark']),
    // As high as a finger needs; the pages' own controls and rows follow these.
    `@media screen and (min-width:768px) and (max-width:1023px){${block(':root', Object.entries(touchText).map(([name, px]) => `--text-size-${name}:${px}px`))}}`,
    `@media (max-width:1023px){:root{--size-control:var(--size-control-touch);--size-row:var(--size-control-touch)}}`,
    `@media print{${block(':root[data-theme="dark"]', [...light, 'color-scheme:light'])}}`,
    '',
  ].join('\n');
}
