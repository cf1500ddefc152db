import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import en from '@/i18n/en/log.json';
import zh from '@/i18n/zh-CN/log.json';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
const fieldsOf = (name: string) => Object.values((schema.getType(name) as { getFields: () => Record<string, { name: string; args: readonly unknown[] }> }).getFields());

/** What the service notes by another name than that of a field: single things by what they are, commands, and what a search went on to. */
const others = ['occupants', 'plate', 'import', 'auditExport', 'retention'];
/** Of no case, and not noted by the service. */
const unnoted = new Set(['viewer']);

describe('the words for what the log calls an action', () => {
  const asked = ['Query', 'Mutation', 'Subscription'].flatMap((type) => fieldsOf(type).map(({ name }) => name));
  const ofCase = fieldsOf('Case').filter(({ args }) => args.length > 0).map(({ name }) => name);
  const below = ['unmaskingRequests', 'linkCounts', 'rejections', 'contradictions'];
  it.each([...new Set([...asked, ...ofCase, ...below, ...others])].filter((name) => !unnoted.has(name)))('has %s in both languages', (name) => {
    expect(en.actions).toHaveProperty(name);
    expect(zh.actions).toHaveProperty(name);
  });
});
