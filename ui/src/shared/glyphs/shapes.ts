/**
 * Glyphs on a grid of 16, drawn with a stroke of 1.4 and round ends; `fill` shapes have no stroke. The pages and the chart's
 * painter draw the same shapes.
 */
const circle = (x: number, y: number, r: number) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;

export const strokes = {
  account: 'M2.2 4h11.6v8H2.2zM2.2 6.8h11.6M4.4 9.6h3',
  audit: 'M6.6 9.4 9.4 6.6M7.3 4.9l1.2-1.2a2.7 2.7 0 0 1 3.8 3.8L11.1 8.7M8.7 11.1l-1.2 1.2a2.7 2.7 0 0 1-3.8-3.8L4.9 7.3',
  bed: 'M2 12.8V4.2M2 10.6h12v2.2M14 10.6V8.8a1.6 1.6 0 0 0-1.6-1.6H6.6v3.4M4.4 8.4v.2',
  box: 'M2.8 4V2.8H4M7 2.8h2M12 2.8h1.2V4M13.2 7v2M13.2 12v1.2H12M9 13.2H7M4 13.2H2.8V12M2.8 9V7',
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
  door: 'M4.4 13.6V2.6h7.2v11M2.8 13.6h10.4M9.4 8v.4',
  download: 'M8 2.6v7M5 6.8l3 3 3-3M2.8 13h10.4',
  document: 'M3.8 2.4h8.4v11.2H3.8zM6 5.6h4M6 8h4M6 10.4h2.4',
  edit: 'M2.8 13.2l.6-2.8L10.6 3.2l2.2 2.2-7.2 7.2zM9.2 4.6l2.2 2.2',
  expand: 'M8 2.4v11.2M2.4 8h11.2M6.2 4.2 8 2.4l1.8 1.8M6.2 11.8 8 13.6l1.8-1.8M4.2 6.2 2.4 8l1.8 1.8M11.8 6.2 13.6 8l-1.8 1.8',
  filter: 'M2.4 3.2h11.2L9.4 8.4v4.4l-2.8-1.4V8.4Z',
  fit: 'M2.6 6V2.6H6M10 2.6h3.4V6M13.4 10v3.4H10M6 13.4H2.6V10',
  group: 'M2.6 2.6h7v7h-7zM6.4 12v1.4h7v-7H12',
  hide: 'M2.4 8S4.4 4.2 8 4.2c1 0 1.9.3 2.6.7M13.6 8s-2 3.8-5.6 3.8c-1 0-1.9-.3-2.6-.7M3.2 13 12.8 3',
  home: 'M2.2 7.6 8 2.6l5.8 5M3.8 6.4v7h8.4v-7',
  imports: 'M8 2.4v7.2M5 6.8l3 3 3-3M2.6 10.8v2.6h10.8v-2.6',
  info: `${circle(8, 8, 6)}M8 7.4v3.6M8 5v.3`,
  lasso: 'M8 3c3.2 0 5.6 1.5 5.6 3.4S11.2 9.8 8 9.8 2.4 8.3 2.4 6.4 4.8 3 8 3M4.4 9.2c-.9.5-1 2 .4 2.1 1.6.2 1.5 1.6.4 2.3',
  layout: 'M2.6 2.8h4.2v4.2H2.6zM9.2 2.8h4.2v4.2H9.2zM5.8 9.4H10v4.2H5.8z',
  list: 'M5.8 4h7.8M5.8 8h7.8M5.8 12h7.8M2.4 4h.8M2.4 8h.8M2.4 12h.8',
  lock: 'M3.6 7.2h8.8v6.2H3.6zM5.6 7.2V5a2.4 2.4 0 0 1 4.8 0v2.2',
  menu: 'M8 3.4v.3M8 7.85v.3M8 12.3v.3',
  minus: 'M3.2 8h9.6',
  note: 'M2.8 2.8h10.4v7.2l-3.2 3.2H2.8zM10 13.2V10h3.2M5.2 5.8h5.6M5.2 8.2h3',
  path: `${circle(3.6, 12.2, 1.6)}${circle(12.4, 3.8, 1.6)}M5.2 12.2h4.2a2.4 2.4 0 0 0 0-4.8H6.8a2 2 0 0 1 0-3.6h4`,
  person: `${circle(8, 5, 2.6)}M3 13.6c.3-2.8 2.1-4.3 5-4.3s4.7 1.5 5 4.3`,
  pin: 'M5.6 2.6h4.8M6.4 2.6v3.8L4.2 8.8h7.6L9.6 6.4V2.6M8 8.8v4.8',
  plus: 'M8 3.2v9.6M3.2 8h9.6',
  pointer: 'M4 2.6l8.4 5.2-3.8.8-1.8 3.6z',
  purpose: 'M2.4 4h11.2M2.4 8h7M2.4 12h9.4',
  redo: 'M12.6 6.2H6.2a3.4 3.4 0 0 0 0 6.8h3M10.2 3.6l2.6 2.6-2.6 2.6',
  save: 'M2.8 2.8h8l2.4 2.4v8H2.8zM5.4 2.8v3.4h4.4V2.8M5.4 13.2V9.4h5.2v3.8',
  search: `${circle(7, 7, 4.4)}M10.2 10.2l3.4 3.4`,
  shield: 'M8 2.2l4.8 1.7v4c0 2.9-2 4.9-4.8 5.9-2.8-1-4.8-3-4.8-5.9v-4z',
  signOut: 'M9.4 2.6H3v10.8h6.4M6.8 8h6.8M11 5.2 13.8 8 11 10.8',
  timeline: 'M2.8 2.4v11.2M5 4.4h4.4M7 8h6.2M5 11.6h3.4',
  undo: 'M3.4 6.2h6.4a3.4 3.4 0 0 1 0 6.8h-3M5.8 3.6 3.2 6.2l2.6 2.6',
  vehicle: 'M2.4 11.4V8.6l1.4-.8 1.4-3h5.6l1.4 3 1.4.8v2.8zM4 7.8h8M4.8 11.4v1.4M11.2 11.4v1.4',
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
