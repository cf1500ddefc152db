/**
 * Glyphs on a grid of 16, drawn with a stroke of 1.4 and round ends; `fill` shapes have no stroke. The pages and the chart's
 * painter draw the same shapes.
 */
const circle = (x: number, y: number, r: number) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;

export const strokes = {
  audit: 'M6.6 9.4 9.4 6.6M7.3 4.9l1.2-1.2a2.7 2.7 0 0 1 3.8 3.8L11.1 8.7M8.7 11.1l-1.2 1.2a2.7 2.7 0 0 1-3.8-3.8L4.9 7.3',
  building: 'M3.2 13.4V2.8h6v10.6M9.2 6h3.6v7.4M1.8 13.4h12.4M5.2 5.4h2M5.2 8h2M5.2 10.6h2',
  calendar: 'M2.8 3.8h10.4v9.4H2.8zM2.8 6.8h10.4M5.4 2.4v2.4M10.6 2.4v2.4',
  cases: 'M2.4 5.2h11.2v7.8H2.4zM5.8 5.2V3.2h4.4v2',
  chart: `${circle(4, 4.2, 1.8)}${circle(12.2, 5.6, 1.8)}${circle(6.4, 12, 1.8)}M5.8 4.5l4.6.8M4.5 5.9l1.4 4.3M7.7 10.7l3.2-3.7`,
  check: 'M3 8.4l3.2 3.2L13 4.8',
  chevronDown: 'M4 6.2 8 10.2 12 6.2',
  chevronRight: 'M6.2 4 10.2 8 6.2 12',
  clock: `${circle(8, 8, 6)}M8 4.6V8l2.2 1.6`,
  close: 'M4 4l8 8M12 4l-8 8',
  companions: `${circle(6, 5.6, 2.4)}M1.8 13.2c.2-2.5 1.8-3.9 4.2-3.9s4 1.4 4.2 3.9M10.3 3.3a2.4 2.4 0 0 1 .6 4.6M12 9.6c1.3.6 2 1.8 2.2 3.6`,
  copy: 'M5.6 5.6h7.6v7.6H5.6zM10.4 5.6V2.8H2.8v7.6h2.8',
  download: 'M8 2.6v7M5 6.8l3 3 3-3M2.8 13h10.4',
  document: 'M3.8 2.4h8.4v11.2H3.8zM6 5.6h4M6 8h4M6 10.4h2.4',
  edit: 'M2.8 13.2l.6-2.8L10.6 3.2l2.2 2.2-7.2 7.2zM9.2 4.6l2.2 2.2',
  fit: 'M2.6 6V2.6H6M10 2.6h3.4V6M13.4 10v3.4H10M6 13.4H2.6V10',
  home: 'M2.2 7.6 8 2.6l5.8 5M3.8 6.4v7h8.4v-7',
  imports: 'M8 2.4v7.2M5 6.8l3 3 3-3M2.6 10.8v2.6h10.8v-2.6',
  info: `${circle(8, 8, 6)}M8 7.4v3.6M8 5v.3`,
  list: 'M5.8 4h7.8M5.8 8h7.8M5.8 12h7.8M2.4 4h.8M2.4 8h.8M2.4 12h.8',
  lock: 'M3.6 7.2h8.8v6.2H3.6zM5.6 7.2V5a2.4 2.4 0 0 1 4.8 0v2.2',
  menu: 'M8 3.4v.3M8 7.85v.3M8 12.3v.3',
  minus: 'M3.2 8h9.6',
  person: `${circle(8, 5, 2.6)}M3 13.6c.3-2.8 2.1-4.3 5-4.3s4.7 1.5 5 4.3`,
  plus: 'M8 3.2v9.6M3.2 8h9.6',
  purpose: 'M2.4 4h11.2M2.4 8h7M2.4 12h9.4',
  search: `${circle(7, 7, 4.4)}M10.2 10.2l3.4 3.4`,
  shield: 'M8 2.2l4.8 1.7v4c0 2.9-2 4.9-4.8 5.9-2.8-1-4.8-3-4.8-5.9v-4z',
  signOut: 'M9.4 2.6H3v10.8h6.4M6.8 8h6.8M11 5.2 13.8 8 11 10.8',
  timeline: 'M2.8 2.4v11.2M5 4.4h4.4M7 8h6.2M5 11.6h3.4',
  warning: 'M8 2.6 14 13.2H2zM8 6.4v3.2M8 11.3v.3',
} as const;

export const fills = {
  figure: `${circle(8, 5, 2.9)}M2.6 13.8c.2-3.3 2.2-5 5.4-5s5.2 1.7 5.4 5Z`,
} as const;

/** What a person is to the case: a speech mark for a witness, a shield for a possible victim. */
export const marks = {
  witness: 'M2.6 3.4h10.8v7H7.4L4.4 13.2v-2.8H2.6Z',
  victim: 'M8 1.6l5.4 1.9v4.4c0 3.3-2.2 5.5-5.4 6.6-3.2-1.1-5.4-3.3-5.4-6.6V3.5Z',
} as const;

export type GlyphName = keyof typeof strokes;
