import type { TimelineQuery } from '@/shared/graphql/generated/graphql';

export type Trail = NonNullable<TimelineQuery['case']>['timeline'];
export type TrailStay = Trail['stays'][number];
export type TrailUse = Trail['vehicles'][number];

/** One line of the table: a check-in, a check-out or a vehicle that was seen. */
export type Entry =
  | { id: string; record: string; at: number; kind: 'checkIn' | 'checkOut'; stay: TrailStay }
  | { id: string; record: string; at: number; kind: 'seen'; use: TrailUse };

/** A sighting has no id of its own: a vehicle is seen once at an instant. */
export const keyOf = ({ vehicle, at }: Pick<TrailUse, 'vehicle' | 'at'>) => `${vehicle.id} ${at}`;

/** Everything recorded, newest first. */
export function entries({ stays, vehicles }: Trail): Entry[] {
  const ofStays = stays.flatMap((stay): Entry[] => {
    const checkIn: Entry = { id: `${stay.id} in`, record: stay.id, at: Date.parse(stay.during.start), kind: 'checkIn', stay };
    const { end } = stay.during;
    return end === null ? [checkIn] : [checkIn, { id: `${stay.id} out`, record: stay.id, at: Date.parse(end), kind: 'checkOut', stay }];
  });
  const ofVehicles = vehicles.map((use): Entry => ({ id: keyOf(use), record: keyOf(use), at: Date.parse(use.at), kind: 'seen', use }));
  return [...ofStays, ...ofVehicles].toSorted((a, b) => b.at - a.at || a.id.localeCompare(b.id));
}

/** Keys of the records that take part in a conflict. */
export const involved = ({ stays, vehicles }: Trail['conflicts'][number]) => [...stays.map(({ id }) => id), ...vehicles.map(keyOf)];

export const buildingOf = (entry: Entry) => (entry.kind === 'seen' ? entry.use.building : entry.stay.room.building);

export const sourceOf = (entry: Entry) => (entry.kind === 'seen' ? entry.use.source : entry.stay.source);

/** Ids of the rooms, vehicles and buildings that some records are of, each once, in the order of the records. */
export function thingsOf(rows: readonly Entry[]): string[] {
  const ids = rows.flatMap((entry) => {
    if (entry.kind !== 'seen') return [entry.stay.room.id];
    const { vehicle, building } = entry.use;
    return building === null ? [vehicle.id] : [vehicle.id, building.id];
  });
  return [...new Set(ids)];
}
