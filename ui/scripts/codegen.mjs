// Makes the typed documents of src/shared/graphql/generated from schema.graphql and src/shared/graphql/documents/*.graphql.
// `--check` writes nothing and fails when what is there is not what would be made.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { codegen } from '@graphql-codegen/core';
import { preset } from '@graphql-codegen/client-preset';
import { buildASTSchema, lexicographicSortSchema, parse, printSchema, visit } from 'graphql';

const root = new URL('../', import.meta.url);
const target = new URL('src/shared/graphql/generated/', root);
const documentsFolder = new URL('src/shared/graphql/documents/', root);
// Only names and types count: neither a description nor the order of the schema's text changes what is made.
const served = parse(await readFile(new URL('schema.graphql', root), 'utf8'), { noLocation: true });
const undescribed = visit(served, { enter: (node) => ('description' in node ? { ...node, description: undefined } : undefined) });
const schemaAst = lexicographicSortSchema(buildASTSchema(undescribed));
const schema = parse(printSchema(schemaAst), { noLocation: true });
const names = (await readdir(documentsFolder)).filter((name) => name.endsWith('.graphql')).toSorted();
const documents = await Promise.all(
  names.map(async (name) => {
    const rawSDL = await readFile(new URL(name, documentsFolder), 'utf8');
    return { location: name, rawSDL, document: parse(rawSDL, { noLocation: true }) };
  }),
);

const sections = await preset.buildGeneratesSection({
  baseOutputDir: 'generated/',
  schema,
  schemaAst,
  documents,
  config: { useTypeImports: true, scalars: { ID: 'string', DateTime: 'string', Money: 'string' }, enumsAsTypes: true, strictScalars: true, avoidOptionals: { field: true } },
  presetConfig: { fragmentMasking: false },
  plugins: [],
  pluginMap: {},
  pluginContext: {},
});
const wanted = sections.filter(({ filename }) => filename.endsWith('/graphql.ts'));
const check = process.argv.includes('--check');
let stale = 0;
for (const section of wanted) {
  const file = new URL(section.filename.replace('generated/', ''), target);
  const text = (await codegen(section)).trimEnd() + '\n';
  const found = await readFile(file, 'utf8').catch(() => '');
  if (found === text) continue;
  if (check) {
    stale++;
    console.error(`${file.pathname} is not what schema.graphql and the documents give: run npm run codegen`);
  } else {
    await mkdir(target, { recursive: true });
    await writeFile(file, text);
    console.log(`wrote ${file.pathname}`);
  }
}
process.exit(stale ? 1 : 0);
