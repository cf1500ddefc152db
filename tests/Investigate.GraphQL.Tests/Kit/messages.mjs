// Sends random broken documents and bad variables to a server of the reference schema and holds every error against graphql-js: message,
// locations, order. Run from the kit's folder, whose generators it uses.
//   node messages.mjs URL SEED [--valid 60] [--fuzz 60]
import { getOperationAST, getVariableValues, parse, print, specifiedRules, validate } from 'graphql';
import { schema } from './conformance-schema.mjs';
import { defaultScalars, Gen, rng } from './lib/gen.mjs';
import { literalCases } from './lib/literals.mjs';
import { mutators, syntaxCases } from './lib/mutate.mjs';

const [url, seed, ...rest] = process.argv.slice(2);
const option = (name, otherwise) => (rest.includes(name) ? Number(rest[rest.indexOf(name) + 1]) : otherwise);
const random = rng(Number(seed));
const generator = new Gen(schema, random, { depth: 5, mutations: true, scalars: defaultScalars });
const copy = (value) => structuredClone(JSON.parse(JSON.stringify(value)));
const plain = ({ message, locations }) => ({ message, locations: locations?.map(({ line, column }) => ({ line, column })) });

// What graphql-js says is wrong; null where it executes the request, or cannot say.
function expected({ query, variables, operationName }) {
  let document;
  try { document = parse(query); } catch (error) { return [plain(error)]; }
  let errors;
  try { errors = validate(schema, document, specifiedRules); } catch { return null; }
  if (errors.length) return errors.map(plain);
  const operation = getOperationAST(document, operationName);
  if (!operation || operation.operation === 'subscription') return null;
  return getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {}, { maxErrors: 50 }).errors?.map(plain) ?? null;
}

const requests = [];
const valid = Array.from({ length: option('--valid', 60) }, () => generator.document());
for (const made of valid) {
  requests.push({ query: print(made.ast), variables: made.variables, operationName: made.operationName });
  const names = Object.keys(made.variables);
  for (const bad of names.length ? [null, 'x', 1.5, true, [null], { a: 1 }, 2147483648] : []) {
    requests.push({ ...requests.at(-1), variables: { ...made.variables, [random.pick(names)]: bad } });
  }
}
for (const mutate of Object.values(mutators)) {
  for (let i = 0; i < 3; i++) {
    const made = copy(random.pick(valid));
    let broken;
    try { broken = mutate(schema, made.ast, random); } catch { continue; }
    if (broken) requests.push({ query: print(broken), variables: { ...made.variables, ...broken.values_ } });
  }
}
for (let i = 0; i < option('--fuzz', 60); i++) {
  const words = print(random.pick(valid).ast).split(/(?<=[\s(){}:,])/);
  words.splice(random.int(words.length), random.int(2), random.pick(['{', '}', '(', ':', '$', '@', '!', '...', 'on ', '"s" ', '1 ', '[']));
  requests.push({ query: words.join('') });
}
requests.push(...[...syntaxCases, ...literalCases(schema)].map((query) => ({ query })));

let compared = 0, differ = 0;
for (const request of requests) {
  const wanted = expected(copy(request));
  if (!wanted) continue;
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(request) });
  const found = ((await response.json()).errors ?? []).map(plain);
  // The reference says only of some errors of custom scalars where they are.
  const place = found.map((error, i) => (wanted[i] && !wanted[i].locations ? { message: error.message } : error));
  compared++;
  if (JSON.stringify(place) !== JSON.stringify(wanted.map((error) => (error.locations ? error : { message: error.message })))) {
    differ++;
    console.log(`${JSON.stringify(request)}\n  expected ${JSON.stringify(wanted)}\n  found    ${JSON.stringify(found)}`);
  }
}
console.log(`${compared} refusals compared, ${differ} differ`);
process.exitCode = differ ? 1 : 0;
