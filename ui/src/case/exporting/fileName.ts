import { partsIn } from '@/shared/format/zone';

interface Exported {
  readonly caseNumber: string;
  /** What the file is of, such as `chart`: no word of a person. */
  readonly view: string;
  readonly at: Date;
  /** IANA name of the zone in which the minute is written. */
  readonly zone: string;
}

const two = (value: number) => String(value).padStart(2, '0');
const safe = (text: string) => text.replaceAll(/[^\p{Letter}\p{Number}]+/gu, '-').replaceAll(/^-|-$/g, '');

/** Number of the case, view and minute in the zone, such as `2026-0417-chart-20261120-0614.png`: no name and no title. */
export function fileName({ caseNumber, view, at, zone }: Exported, extension: string): string {
  const { year, month, day, hour, minute } = partsIn(zone, at.getTime());
  return `${safe(caseNumber)}-${safe(view)}-${year}${two(month)}${two(day)}-${hour}${minute}.${extension}`;
}
