// A real provider of OpenID Connect on this machine. Whoever signs in is who they say they are: it is for tests only.
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

export const client = { id: 'toezeggingen', secret: 'een geheim dat alleen in de tests bestaat' };

// A key for each of the algorithms that the register takes.
function keys() {
  const pairs = {
    RS256: generateKeyPairSync('rsa', { modulusLength: 2048 }),
    ES256: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  };
  return Object.entries(pairs).map(([alg, { privateKey }]) => {
    return { ...privateKey.export({ format: 'jwk' }), alg, use: 'sig', kid: `sleutel-${alg}` };
  });
}

/**
 * Starts a provider that signs with this algorithm. `people` gives by login what the provider tells of each. Where the
 * register is, it hears later: `registerAt`.
 */
export async function startProvider(algorithm, people) {
  let handle = (_request, response) => response.writeHead(503).end();
  const server = createServer((request, response) => handle(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // By another name than that of the register, so that the browser takes it for another site.
  const issuer = `http://localhost:${server.address().port}`;

  function registerAt(address) {
    const provider = new Provider(issuer, {
      clients: [
        {
          client_id: client.id,
          client_secret: client.secret,
          redirect_uris: [`${address}/inloggen/sso/terug`],
          id_token_signed_response_alg: algorithm,
        },
      ],
      // The standard leaves the claims of a scope out of the ID token; many a provider in use puts them in.
      conformIdTokenClaims: algorithm === 'RS256',
      claims: { openid: ['sub'], profile: ['name'], groups: ['groups'] },
      cookies: { keys: ['alleen voor de tests'] },
      findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
      jwks: { keys: keys() },
    });
    handle = provider.callback();
  }

  async function stop() {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  }

  return { issuer, registerAt, stop };
}
