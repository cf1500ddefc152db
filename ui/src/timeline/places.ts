import { keyOf, type Trail, type TrailStay, type TrailUse } from './records';

const EARTH_KM = 6371.0088;
const DEGREE = Math.PI / 180;
/** Of the picture's width, about as much as the bar of the scale may take. */
const BAR = 0.28;

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Place extends Point {
  readonly id: string;
  readonly name: string;
  readonly stays: number;
  readonly seen: number;
  /** Of the newest record there. */
  readonly record: string;
}

/** What the records say of places, in km to the east and to the south of their middle. */
export interface Places {
  readonly places: readonly Place[];
  /** A vehicle that was seen at one place and then at another, each pair once; says nothing of the way. */
  readonly ways: readonly { readonly from: Place; readonly to: Place }[];
  /** Between places whose records contradict each other. */
  readonly conflicts: readonly { readonly from: Place; readonly to: Place }[];
}

type Located = NonNullable<TrailUse['building']>;

/** The places of a timeline that have coordinates. Plane round their middle: true to a hundredth within a province. */
export function placesOf(trail: Pick<Trail, 'stays' | 'vehicles' | 'conflicts'>): Places {
  const facts = [
    ...trail.stays.map((stay) => ({ at: stay.during.start, building: stay.room.building, record: stay.id, kind: 'stays' as const })),
    ...trail.vehicles.flatMap((use) => (use.building ? [{ at: use.at, building: use.building, record: keyOf(use), kind: 'seen' as const }] : [])),
  ].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const project = projection(facts.flatMap(({ building }) => coordinates(building) ?? []));
  const found = new Map<string, Place>();
  for (const { building, record, kind } of facts) {
    const at = coordinates(building);
    if (!at) continue;
    const known = found.get(building.id) ?? { id: building.id, name: building.name, ...project(at), stays: 0, seen: 0, record };
    found.set(building.id, { ...known, record, [kind]: known[kind] + 1 });
  }
  return {
    places: [...found.values()],
    ways: joined(waysOf(trail.vehicles), found),
    conflicts: joined(trail.conflicts.flatMap(({ stays, vehicles }) => pairs(buildingsOf(stays, vehicles))), found),
  };
}

const coordinates = ({ latitude, longitude }: Located) => (latitude === null || longitude === null ? null : { latitude, longitude });

const middle = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2;

function projection(all: readonly { latitude: number; longitude: number }[]): (at: { latitude: number; longitude: number }) => Point {
  const east = all[0]?.longitude ?? 0;
  // Within half a turn of the first, so that places on both sides of the date line lie side by side.
  const turned = (longitude: number) => ((longitude - east + 540) % 360) - 180;
  const [lat, lon] = [middle(all.map(({ latitude }) => latitude)), middle(all.map(({ longitude }) => turned(longitude)))];
  const km = DEGREE * EARTH_KM;
  return ({ latitude, longitude }) => ({ x: (turned(longitude) - lon) * km * Math.cos(lat * DEGREE), y: (lat - latitude) * km });
}

function waysOf(uses: readonly TrailUse[]): [string, string][] {
  const last = new Map<string, string>();
  return uses
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .flatMap(({ vehicle, building }): [string, string][] => {
      if (building === null) return [];
      const before = last.get(vehicle.id);
      last.set(vehicle.id, building.id);
      return before === undefined || before === building.id ? [] : [[before, building.id]];
    });
}

const buildingsOf = (stays: readonly Pick<TrailStay, 'room'>[], uses: readonly Pick<TrailUse, 'building'>[]) => [
  ...new Set([...stays.map(({ room }) => room.building.id), ...uses.flatMap(({ building }) => building?.id ?? [])]),
];

const pairs = (ids: readonly string[]) => ids.slice(1).map((id, index): [string, string] => [ids[index] ?? id, id]);

function joined(all: readonly [string, string][], found: ReadonlyMap<string, Place>): { from: Place; to: Place }[] {
  const once = new Map(all.map(([a, b]) => [[a, b].toSorted().join(' '), [a, b] as const]));
  return [...once.values()].flatMap(([a, b]) => {
    const [from, to] = [found.get(a), found.get(b)];
    return from && to ? [{ from, to }] : [];
  });
}

/** The longest of 1, 2 or 5 times a power of ten that is no longer than the bar may be, in km. */
export function barOf(width: number): number {
  const most = width * BAR;
  const power = 10 ** Math.floor(Math.log10(most));
  return [5, 2, 1].map((times) => times * power).find((length) => length <= most) ?? power;
}
