import { type ChartModel, moved } from './model';

/** A thing dragged to a place: with it go the others that are selected, the members of a closed group, and a note's own place. */
export function dragged(model: ChartModel, id: string, x: number, y: number): ChartModel {
  const note = model.notes.find((one) => one.id === id);
  if (note) {
    const on = model.places.find((place) => place.id === note.on);
    const at = { x: x - (on?.x ?? 0), y: y - (on?.y ?? 0) };
    return { ...model, notes: model.notes.map((one) => (one.id === id ? { ...one, ...at } : one)) };
  }
  const group = model.groups.find((one) => one.id === id);
  if (group) {
    const members = model.places.filter((place) => group.members.includes(place.id));
    const middle = (of: (place: { x: number; y: number }) => number) => members.reduce((sum, place) => sum + of(place), 0) / members.length;
    return shifted(model, group.members, x - middle((place) => place.x), y - middle((place) => place.y));
  }
  const place = model.places.find((one) => one.id === id);
  if (!place || !model.selection.includes(id)) return moved(model, id, x, y);
  return shifted(model, model.selection, x - place.x, y - place.y);
}

/** Moves things by hand, all by the same way. */
export function shifted(model: ChartModel, ids: readonly string[], dx: number, dy: number): ChartModel {
  const all = new Set(ids.flatMap((id) => model.groups.find((group) => group.id === id && !group.open)?.members ?? [id]));
  return { ...model, places: model.places.map((place) => (all.has(place.id) ? { ...place, x: place.x + dx, y: place.y + dy, moved: true } : place)) };
}
