/** Nodes that stand as one. `open`: an outline round them; else a stack with their count. */
export interface Group {
  readonly id: string;
  readonly members: readonly string[];
  readonly open: boolean;
}

/** The groups without these members; a group of fewer than two is none. */
export function regrouped(groups: readonly Group[], away: ReadonlySet<string>): readonly Group[] {
  return groups.some(({ members }) => members.some((id) => away.has(id)))
    ? groups.map((group) => ({ ...group, members: group.members.filter((id) => !away.has(id)) })).filter(({ members }) => members.length > 1)
    : groups;
}

/** A number that no group of the chart has had, so that the same acts give the same ids. */
const nextId = (groups: readonly Group[]) => `group:${1 + Math.max(0, ...groups.map(({ id }) => Number(id.slice('group:'.length))))}`;

/** Makes these one closed group; whoever was in another leaves it. Fewer than two are no group. */
export function grouped(groups: readonly Group[], ids: readonly string[]): readonly Group[] {
  const members = [...new Set(groups.flatMap((group) => (ids.includes(group.id) ? group.members : [])).concat(ids.filter((id) => !id.startsWith('group:'))))];
  if (members.length < 2) return groups;
  const others = regrouped(groups.filter(({ id }) => !ids.includes(id)), new Set(members));
  return [...others, { id: nextId(groups), members, open: false }];
}

/** Ends the groups that these are, or are in. */
export function ungrouped(groups: readonly Group[], ids: readonly string[]): readonly Group[] {
  return groups.filter(({ id, members }) => !ids.includes(id) && !members.some((member) => ids.includes(member)));
}

/** Opens a closed group and closes an open one. */
export function folded(groups: readonly Group[], group: string): readonly Group[] {
  return groups.map((one) => (one.id === group ? { ...one, open: !one.open } : one));
}
