export const formats = ['PNG', 'SVG', 'GRAPHML', 'GEXF', 'CSV', 'JSON'] as const;
/** As the service's log names it. */
export type Format = (typeof formats)[number];

/** A file that is made and not yet handed out, with what the log says of it. */
export interface ExportedFile {
  readonly name: string;
  readonly blob: Blob;
  /** Things of a chart; of a table its rows. */
  readonly nodes: number;
  readonly links: number;
  /** How many are known of and not in the file. */
  readonly omitted: number;
}
