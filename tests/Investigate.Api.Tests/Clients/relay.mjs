// Compiles, with relay-compiler, one refetchable fragment with pagination for each connection of a schema that stands on the query type or
// on a node: what Relay expects of connections, cursors and nodes.
//   node relay.mjs SCHEMA
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { buildSchema, getNamedType, isObjectType, isRequiredArgument } from 'graphql';

const schema = buildSchema(readFileSync(process.argv[2], 'utf8'));
rmSync('relay', { recursive: true, force: true });
mkdirSync('relay/src', { recursive: true });
writeFileSync('relay/schema.graphql', readFileSync(process.argv[2]));

const upper = (name) => name[0].toUpperCase() + name.slice(1);
const fragments = [];
const elsewhere = [];
for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
  for (const field of Object.values(type.getFields()).filter((found) => getNamedType(found.type).name.endsWith('Connection'))) {
    const isRefetchable = type === schema.getQueryType() || type.getInterfaces().some((found) => found.name === 'Node');
    if (!isRefetchable) { elsewhere.push(`${type.name}.${field.name}`); continue; }
    const name = `${type.name}${upper(field.name)}`;
    const own = field.args.filter(isRequiredArgument);
    const definitions = ['count: {type: "Int", defaultValue: 10}', 'cursor: {type: "String"}', ...own.map((arg) => `${arg.name}: {type: "${arg.type}"}`)];
    const given = ['first: $count', 'after: $cursor', ...own.map((arg) => `${arg.name}: $${arg.name}`)];
    const node = getNamedType(getNamedType(field.type).getFields().edges.type).getFields().node;
    writeFileSync(`relay/src/${name}.js`, `graphql\`
fragment ${name} on ${type.name} @refetchable(queryName: "${name}Query") @argumentDefinitions(${definitions.join(', ')}) {
  ${field.name}(${given.join(', ')}) @connection(key: "${name}_${field.name}") {
    edges { node { __typename ${getNamedType(node.type).getInterfaces?.().some((found) => found.name === 'Node') ? 'id' : ''} } }
    totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}
\`;
`);
    fragments.push(name);
  }
}
writeFileSync('relay/relay.config.json', JSON.stringify({ src: './src', schema: './schema.graphql', language: 'javascript' }));
execFileSync('../node_modules/.bin/relay-compiler', ['relay.config.json'], { cwd: 'relay', stdio: 'inherit' });
for (const name of fragments) readFileSync(`relay/src/__generated__/${name}Query.graphql.js`);
console.log(`${fragments.length} refetchable fragments compiled: ${fragments.join(', ')}${elsewhere.length ? `; not on a node: ${elsewhere.join(', ')}` : ''}`);
