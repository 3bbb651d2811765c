import { once } from 'node:events';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CryptoKey, type JWK, SignJWT, exportJWK, exportSPKI, generateKeyPair } from 'jose';
import request from 'supertest';
import { readEnvironment } from '../../src/platform/config/environment.js';
import { Catalogue } from '../db/catalogue.js';
import { until } from '../db/until.js';
import { aProduct } from '../factories/contents.js';

/** An issuer as there are many: discovery, and keys that change now and then. */
class Issuer {
  keys: JWK[] = [];
  asked = 0;
  private privateKey!: CryptoKey;
  publicKey!: CryptoKey;
  private kid = '';
  readonly server: Server;

  constructor() {
    this.server = createServer((incoming, response) => {
      const isKeys = incoming.url === '/keys';
      if (isKeys) this.asked++;
      const body = isKeys ? { keys: this.keys } : { issuer: this.url, jwks_uri: `${this.url}/keys` };
      response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    });
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async start() {
    await this.rotate();
    await once(this.server.listen(0, '127.0.0.1'), 'listening');
  }

  async rotate() {
    const pair = await generateKeyPair('ES256');
    this.kid = `key-${this.keys.length}`;
    this.privateKey = pair.privateKey;
    this.publicKey = pair.publicKey;
    this.keys.push({ ...(await exportJWK(pair.publicKey)), kid: this.kid, alg: 'ES256' });
  }

  token(claims: object = {}, { expires = '5m' }: { expires?: string | number } = {}): Promise<string> {
    return new SignJWT({ sub: 'anna', iss: this.url, aud: 'catalog', roles: ['merchandiser'], ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: this.kid })
      .setExpirationTime(expires)
      .sign(this.privateKey);
  }
}

describe('signing in elsewhere', () => {
  const issuer = new Issuer();
  let catalogue: Catalogue;

  beforeAll(async () => {
    await issuer.start();
    catalogue = await Catalogue.start({
      engine: null,
      environment: { OIDC_ISSUER: issuer.url, OIDC_AUDIENCE: 'catalog', OIDC_CLIENT_ID: 'admin' },
    });
  });

  afterAll(async () => {
    await catalogue.stop();
    issuer.server.close();
  });

  const as = (token: string, method: 'get' | 'post', path: string) =>
    request(catalogue.url)[method](`/v1/merchandising/${path}`).set('authorization', `Bearer ${token}`);

  it('lets people in with the role that their token gives, and writes down who they are', async () => {
    const { body } = await as(await issuer.token(), 'post', 'products')
      .send(aProduct())
      .expect(201);
    const { body: audit } = await catalogue.merchandiser.send('get', 'audit').query({ entry: body.id });
    expect(audit.items).toMatchObject([{ action: 'created', actor: 'user:anna' }]);
    await as(await issuer.token(), 'get', 'keys').expect(403);
    await as(await issuer.token({ roles: ['viewer', 'admin', 'else'] }), 'get', 'keys').expect(200);
    await as(await issuer.token({ roles: 'viewer' }), 'get', 'products').expect(200);
    const nobody = await as(await issuer.token({ roles: ['reader'] }), 'get', 'products');
    expect([nobody.status, nobody.body.code]).toEqual([403, 'forbidden']);
    // Keys go on as before.
    await catalogue.merchandiser.send('get', 'products').expect(200);
  });

  it('tells browsers where people sign in, and as which client', async () => {
    const { body, headers } = await catalogue.get('/v1/sign-in').expect(200);
    expect(body).toEqual({ oidc: { issuer: issuer.url, clientId: 'admin' } });
    expect(headers['cache-control']).toBe('no-store');
  });

  it('says to people who they are, by the name that the issuer has for them', async () => {
    const me = async (claims: object) => (await as(await issuer.token(claims), 'get', 'me').expect(200)).body;
    const anna = { actor: 'user:anna', name: null, role: 'merchandiser', scopes: null };
    expect(await me({})).toEqual(anna);
    expect(await me({ name: '安娜' })).toEqual({ ...anna, name: '安娜' });
    expect(await me({ name: ['Anna'] })).toEqual(anna);
  });

  it('asks the issuer for its keys once, and again when a new one is used', async () => {
    for (let index = 0; index < 5; index++) await as(await issuer.token(), 'get', 'products').expect(200);
    const before = issuer.asked;
    await issuer.rotate();
    // Not at once: tokens with keys that do not exist must not make requests to the issuer.
    const token = await issuer.token();
    await until('the new key is known', async () => (await as(token, 'get', 'products')).status === 200);
    expect([before, issuer.asked]).toEqual([1, 2]);
  });

  it('refuses what is not the issuer’s, not meant for this, over, or signed by anybody else', async () => {
    const stranger = new Issuer();
    await stranger.start();
    const [header, payload] = (await issuer.token()).split('.');
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const secret = Buffer.from(await exportSPKI(issuer.publicKey));
    const symmetric = await new SignJWT({ sub: 'eve', iss: issuer.url, aud: 'catalog', roles: ['admin'] })
      .setProtectedHeader({ alg: 'HS256', kid: 'key-0' })
      .setExpirationTime('5m')
      .sign(secret);
    const bad = [
      await issuer.token({ aud: 'other' }),
      await issuer.token({ aud: undefined }),
      await issuer.token({ iss: 'https://issuer.example' }),
      await issuer.token({ sub: undefined }),
      await issuer.token({}, { expires: Math.floor(Date.now() / 1_000) - 120 }),
      await issuer.token({ nbf: Math.floor(Date.now() / 1_000) + 120 }),
      await stranger.token({ iss: issuer.url }),
      `${encode({ alg: 'none' })}.${payload}.x`,
      `${header}.${encode({ sub: 'eve', iss: issuer.url, aud: 'catalog', roles: ['admin'], exp: 9e9 })}.${'A'.repeat(86)}`,
      symmetric,
      'a.b.c'.padEnd(30, 'c'),
    ];
    for (const token of bad) {
      const { status, headers } = await as(token, 'get', 'products');
      expect([token, status, headers['www-authenticate']]).toEqual([token, 401, 'Bearer']);
    }
    stranger.server.close();
  });

  it('reads a nested claim, and says so where the issuer does not answer; keys still open', async () => {
    const away = new Issuer();
    await away.start();
    const other = await Catalogue.start({
      engine: null,
      environment: { OIDC_ISSUER: away.url, OIDC_AUDIENCE: 'catalog', OIDC_ROLE_CLAIM: 'realm_access.roles' },
    });
    try {
      // Tokens are taken, but no browser can fetch one.
      expect((await other.get('/v1/sign-in').expect(200)).body).toEqual({ oidc: null });
      const token = await away.token({ realm_access: { roles: ['viewer'] } });
      const url = new URL(away.url);
      away.server.close();
      const send = () =>
        request(other.url).get('/v1/merchandising/products').set('authorization', `Bearer ${token}`);
      const refused = await send();
      expect([refused.status, refused.body.code]).toEqual([503, 'issuer_unavailable']);
      await other.merchandiser.send('get', 'products').expect(200);
      await once(away.server.listen(Number(url.port), '127.0.0.1'), 'listening');
      await until('it is asked again', async () => (await send()).status === 200);
    } finally {
      await other.stop();
      away.server.close();
    }
  });

  it('needs to know for whom the tokens are', () => {
    expect(() => readEnvironment({ OIDC_ISSUER: 'https://issuer.example' })).toThrow(/OIDC_AUDIENCE/);
    expect(() => readEnvironment({ OIDC_CLIENT_ID: 'admin' })).toThrow(
      /OIDC_CLIENT_ID: requires OIDC_ISSUER/,
    );
    expect(() => readEnvironment({ OIDC_ISSUER: 'issuer', OIDC_AUDIENCE: 'x' })).toThrow(/OIDC_ISSUER/);
  });
});
