// An OpenID Connect issuer for the tests. Arguments: port, then the redirect address of the client. A line «rotate» on standard input replaces
// the signing key, «page ADDRESS» the redirect address; it answers «done». Whoever is named by login_hint is signed in; his role is what follows the last dot of his name.
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { exportJWK, generateKeyPair } from 'jose';
import Provider from 'oidc-provider';

const [port, first] = process.argv.slice(2);
const issuer = `http://127.0.0.1:${port}`;
const roleOf = (account) => account.split('.').at(-1);
let redirect = first;
let made = 0;

async function newProvider() {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), kid: `key-${++made}`, use: 'sig', alg: 'RS256' };
  const provider = new Provider(issuer, {
    jwks: { keys: [jwk] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    clients: [
      {
        client_id: 'investigate-page',
        redirect_uris: [redirect],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'none',
        application_type: 'native',
      },
    ],
    clientBasedCORS: () => true,
    pkce: { required: () => true },
    ttl: { AccessToken: 600, IdToken: 600 },
    claims: { openid: ['sub', 'role'] },
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => 'urn:investigate',
        useGrantedResource: () => true,
        getResourceServerInfo: (_, resource) => ({ scope: 'openid', audience: resource, accessTokenFormat: 'jwt', jwt: { sign: { alg: 'RS256' } } }),
      },
    },
    extraTokenClaims: (_, token) => ({ role: [roleOf(token.accountId)] }),
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, role: [roleOf(id)] }) }),
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    renderError: (ctx, out) => {
      ctx.type = 'json';
      ctx.body = out;
    },
  });
  provider.use(async (ctx, next) => {
    if (!ctx.path.startsWith('/interaction/')) return next();
    const { params, prompt, grantId } = await provider.interactionDetails(ctx.req, ctx.res);
    if (prompt.name === 'login') return provider.interactionFinished(ctx.req, ctx.res, { login: { accountId: params.login_hint } });
    const { session } = await provider.interactionDetails(ctx.req, ctx.res);
    const grant = grantId ? await provider.Grant.find(grantId) : new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
    grant.addOIDCScope('openid');
    grant.addResourceScope(params.resource ?? 'urn:investigate', 'openid');
    return provider.interactionFinished(ctx.req, ctx.res, { consent: { grantId: await grant.save() } }, { mergeWithLastSubmission: true });
  });
  return provider.callback();
}

let handle = await newProvider();
createServer((request, response) => handle(request, response)).listen(Number(port), '127.0.0.1', () => console.log('ready'));
for await (const line of createInterface({ input: process.stdin })) {
  if (line.startsWith('page ')) redirect = line.slice(5);
  handle = await newProvider();
  console.log('done');
}
