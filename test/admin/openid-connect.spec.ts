import { once } from 'node:events';
import { type RequestListener, type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import Provider from 'oidc-provider';
import type { Page } from 'playwright-core';
import { hasBrowser } from '../../bench/browser.js';
import { AdminBrowser } from './admin-browser.js';

jest.setTimeout(240_000);

/** Who signs in, and what the issuer says that they may do. */
const ROLES: Record<string, string[]> = { anna: ['merchandiser'], eve: ['reader'] };

/** A real OpenID Connect issuer, at which the admin is a public client. */
function issuerOf(url: string, admin: string) {
  const issuer = new Provider(url, {
    clients: [
      {
        client_id: 'admin',
        // Else only https may be led back to.
        application_type: 'native',
        token_endpoint_auth_method: 'none',
        redirect_uris: [`${admin}/admin/`],
      },
    ],
    clientBasedCORS: (_context, origin) => origin === admin,
    cookies: { keys: ['secret'] },
    extraTokenClaims: (_context, token) => {
      const who = 'accountId' in token ? token.accountId : '';
      return { roles: ROLES[who], name: `${who} 安娜` };
    },
    ttl: {
      Session: 600,
      Grant: 600,
      AccessToken: 600,
      IdToken: 600,
      Interaction: 600,
      AuthorizationCode: 60,
    },
    features: {
      resourceIndicators: {
        defaultResource: () => 'urn:catalog',
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: 'openid profile',
          audience: 'catalog',
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
  });
  return issuer.callback();
}

(hasBrowser ? describe : describe.skip)('signing in by OpenID Connect', () => {
  let admin: AdminBrowser;
  let server: Server;
  let answer: RequestListener = (_request, response) => response.writeHead(503).end();

  beforeAll(async () => {
    server = createServer((request, response) => void answer(request, response));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    admin = await AdminBrowser.open({ OIDC_ISSUER: url, OIDC_AUDIENCE: 'catalog', OIDC_CLIENT_ID: 'admin' });
    answer = issuerOf(url, admin.catalogue.url) as RequestListener;
  });

  afterAll(async () => {
    await admin.close();
    server.closeAllConnections();
    server.close();
  });

  async function goToIssuer(page: Page) {
    // Its pages would wait for letters from elsewhere.
    await page.route('https://fonts.googleapis.com/**', (route) => route.abort());
    await page.goto('/admin/#/articles');
    await page.getByRole('button', { name: '用公司账号登录' }).click();
  }

  async function signInAs(page: Page, who: string) {
    await goToIssuer(page);
    await page.locator('input[name=login]').fill(who);
    await page.locator('input[name=password]').fill('anything');
    await page.locator('button[type=submit]').click();
    await page.getByRole('button', { name: 'Continue' }).click();
  }

  it('sign-in at an OpenID Connect issuer returns to the requested page', () =>
    admin.visit(async (page) => {
      await signInAs(page, 'anna');
      await page.getByRole('link', { name: '小院里，放一把椅子' }).click();
      await page.getByRole('button', { name: 'anna 安娜' }).waitFor();
      const title = page.getByRole('group', { name: '摘要' }).getByRole('textbox', { name: '中文' });
      await title.fill('一把椅子，一个冬天。');
      await page.getByRole('button', { name: '保存' }).click();
      await page.getByText('已保存，版本 2').waitFor();
      const { body } = await admin.catalogue.merchandiser.send('get', 'audit?limit=1');
      expect(body.items).toMatchObject([{ action: 'edited', actor: 'user:anna' }]);
      // Neither the code nor the state stays in the address, nor in what others are told of it.
      expect(new URL(page.url()).search).toBe('');
    }));

  it('sign-in shows the error for a user without a role', () =>
    admin.visit(async (page) => {
      await signInAs(page, 'eve');
      await page.getByRole('alert').getByText('您没有这个权限').waitFor();
    }));

  it('sign-in shows the error of the issuer', () =>
    admin.visit(async (page) => {
      await goToIssuer(page);
      await page.getByRole('link', { name: /cancel/i }).click();
      await page.getByRole('alert').getByText('公司账号未授权').waitFor();
    }));
});
