// Has clients of others ask the service: urql over fetch and over graphql-sse, Apollo Client, graphql-request; each a query with variables,
// one that is refused, and what it makes of both.
//   node clients.mjs URL TOKEN
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client/core/index.js';
import { cacheExchange, createClient, fetchExchange, subscriptionExchange } from '@urql/core';
import { GraphQLClient } from 'graphql-request';
import { createClient as createSseClient } from 'graphql-sse';

const [url, token] = process.argv.slice(2);
const headers = { authorization: `Bearer ${token}` };
const good = 'query Cases($first: Int!) { cases(first: $first) { totalCount edges { cursor node { __typename id number } } pageInfo { hasNextPage endCursor } } }';
const bad = 'query Bad { nope }';
const message = 'Cannot query field "nope" on type "Query".';
const expect = (what, holds, found) => { if (!holds) throw new Error(`${what}: found ${JSON.stringify(found)}`); };
const isAnswer = (data) => Number.isInteger(data?.cases?.totalCount) && Array.isArray(data.cases.edges);

const clients = {
  async urql() {
    const client = createClient({ url, exchanges: [cacheExchange, fetchExchange], fetchOptions: { headers }, preferGetMethod: false });
    const answer = await client.query(good, { first: 2 }).toPromise();
    expect('answer', isAnswer(answer.data), answer);
    const refusal = await client.query(bad, {}).toPromise();
    expect('refusal', refusal.error?.graphQLErrors[0]?.message.startsWith(message), refusal);
  },
  async 'urql with graphql-sse'() {
    const sse = createSseClient({ url, headers });
    const forward = ({ query, variables }) => ({ subscribe: (sink) => ({ unsubscribe: sse.subscribe({ query, variables }, sink) }) });
    const client = createClient({ url, exchanges: [subscriptionExchange({ forwardSubscription: forward, enableAllOperations: true })] });
    const answer = await client.query(good, { first: 2 }).toPromise();
    expect('answer', isAnswer(answer.data), answer);
    const refusal = await client.query(bad, {}).toPromise();
    expect('refusal', refusal.error?.graphQLErrors[0]?.message.startsWith(message), refusal);
  },
  async 'Apollo Client'() {
    const client = new ApolloClient({ link: new HttpLink({ uri: url, headers }), cache: new InMemoryCache() });
    const answer = await client.query({ query: gql(good), variables: { first: 2 } });
    expect('answer', isAnswer(answer.data), answer);
    const refusal = await client.query({ query: gql(bad), errorPolicy: 'all' }).catch((error) => ({ error }));
    expect('refusal', String(refusal.error?.message).startsWith(message), refusal);
  },
  async 'graphql-request'() {
    const client = new GraphQLClient(url, { headers });
    expect('answer', isAnswer(await client.request(good, { first: 2 })));
    const refusal = await client.request(bad).catch((error) => error);
    expect('refusal', refusal.response?.errors?.[0]?.message.startsWith(message), refusal);
  },
};

let failed = 0;
for (const [name, run] of Object.entries(clients)) {
  try { await run(); console.log(`${name}: ok`); } catch (error) { failed++; console.log(`${name}: ${error.message}`); }
}
console.log(`${failed} clients failed`);
process.exit(failed ? 1 : 0);
