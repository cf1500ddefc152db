// Holds the cases of this folder against graphql-js over the reference schema of the conformance kit; run from the kit's folder.
//   node reference.mjs FOLDER [--write]
// A file has sections (## with number and title of the specification) of cases, apart by blank lines: a document, then where needed
// '$ variables' and '@ operation name', then what graphql-js answers: '=> data' as JSON, and '=> line:column, … message at path' per error.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { graphql } from 'graphql';
import { schema, rootValue } from './conformance-schema.mjs';

const [folder, write] = process.argv.slice(2);
const place = (error) => (error.locations ?? []).map((at) => `${at.line}:${at.column}`).join(', ') || '-';
const lines = (answer) => [
  ...('data' in answer ? [`=> ${JSON.stringify(answer.data)}`] : []),
  ...(answer.errors ?? []).map((error) => `=> ${place(error)} ${error.message}${error.path ? ` at ${error.path.join('.')}` : ''}`),
];

let stale = 0;
for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
  const text = readFileSync(join(folder, file), 'utf8');
  const blocks = [];
  for (const block of text.trimEnd().split('\n\n')) {
    if (block.startsWith('## ')) { blocks.push(block); continue; }
    const parts = block.split('\n');
    const given = (prefix) => parts.find((line) => line.startsWith(prefix))?.slice(prefix.length);
    const source = parts.filter((line) => !/^(\$ |@ |=> )/.test(line)).join('\n');
    const answer = await graphql({ schema, rootValue, source, variableValues: JSON.parse(given('$ ') ?? '{}'), operationName: given('@ ') });
    blocks.push([...parts.filter((line) => !line.startsWith('=> ')), ...lines(JSON.parse(JSON.stringify(answer)))].join('\n'));
  }
  const now = blocks.join('\n\n') + '\n';
  if (write) writeFileSync(join(folder, file), now);
  else if (now !== text) { stale++; const i = now.split('\n').findIndex((line, at) => line !== text.split('\n')[at]); console.log(`${file}:${i + 1}: graphql-js answers ${now.split('\n')[i]}`); }
}
console.log(`${stale} files differ`);
process.exitCode = stale ? 1 : 0;
