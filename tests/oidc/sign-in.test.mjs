// The whole way in: from the register to a real provider and back, in a real browser.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { startBrowser, startProgram } from '../browser/site.mjs';
import { client, startProvider } from './provider.mjs';

const people = {
  sanne: { name: 'Sanne de Griffier', groups: ['kantine', 'griffie'] },
  streken: { name: '<script>document.title="stuk"</script><b>Vet</b>', groups: 'griffie' },
  gast: { name: 'Gast', groups: ['kantine'] },
};

/** Starts a register in this folder, with the provider at this address. */
function startRegister(folder, issuer) {
  const roles = ['--oidc-role', 'griffie=griffier', '--oidc-scope', 'groups'];
  return startProgram(['serve', '--database', join(folder, 'register.db'), ...roles], {
    RUST_LOG: 'error',
    TOEZEGGINGEN_OIDC_ISSUER: issuer,
    TOEZEGGINGEN_OIDC_CLIENT_ID: client.id,
    TOEZEGGINGEN_OIDC_CLIENT_SECRET: client.secret,
  });
}

for (const algorithm of ['RS256', 'ES256']) {
  describe(`signed with ${algorithm}`, () => {
    let browser, folder, program, provider;

    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'toezeggingen-oidc-'));
      provider = await startProvider(algorithm, people);
      program = await startRegister(folder, provider.issuer);
      provider.registerAt(program.address);
      browser = await startBrowser();
    });

    after(async () => {
      await browser?.close();
      await program?.stop();
      await provider?.stop();
      await rm(folder, { recursive: true, force: true });
    });

    /** Signs in as somebody, in a browser of its own; gives the page, and the address at which the provider sent it back. */
    async function signIn(login, from = '/inloggen') {
      const context = await browser.newContext();
      const page = await context.newPage();
      let back;
      page.on('request', (request) => {
        if (request.url().startsWith(`${program.address}/inloggen/sso/terug`)) {
          back = request.url();
        }
      });
      await page.goto(program.address + from);
      await page.getByRole('link', { name: 'Inloggen met de gemeente' }).click();
      await page.locator('[name=login]').fill(login);
      await page.locator('[name=password]').fill('wat dan ook');
      await page.getByRole('button', { name: 'Sign-in' }).click();
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.waitForURL(`${program.address}/**`);
      return { context, page, back };
    }

    async function session(context) {
      return (await context.cookies(program.address)).find((cookie) => cookie.name === '__Host-sessie');
    }

    test('somebody with a role comes in, at the page that was wanted', async () => {
      const { context, page } = await signIn('sanne', '/inloggen?verder=%2Foverzicht');
      assert.equal(page.url(), `${program.address}/overzicht`);
      await page.getByText('Sanne de Griffier').first().waitFor();
      const cookie = await session(context);
      assert.ok(cookie.secure && cookie.httpOnly && cookie.sameSite === 'Lax');
      await context.close();
    });

    test('an answer works once, and in the browser that asked', async () => {
      const { context, page, back } = await signIn('sanne');
      assert.match(back, /[?&]code=/);
      await context.clearCookies({ name: '__Host-sessie' });
      const again = await page.goto(back);
      assert.equal(again.status(), 403);
      assert.match(await page.locator('main').innerText(), /niet gelukt/);
      assert.equal(await session(context), undefined);

      // The code again, in a sign-in that is right but for that: it is the provider that says no.
      const start = await context.request.get(`${program.address}/inloggen/sso`, { maxRedirects: 0 });
      const stolen = new URL(back);
      stolen.searchParams.set('state', new URL(start.headers().location).searchParams.get('state'));
      assert.equal((await page.goto(stolen.href)).status(), 403);
      assert.equal(await session(context), undefined);
      await context.close();

      const other = await browser.newContext();
      assert.equal((await (await other.newPage()).goto(back)).status(), 403);
      assert.equal(await session(other), undefined);
      await other.close();
    });

    test('a name is text, whatever is in it', async () => {
      const { context, page } = await signIn('streken');
      await page.getByText('<b>Vet</b>').first().waitFor();
      assert.notEqual(await page.title(), 'stuk');
      await context.close();
    });

    test('somebody without a role hears so', async () => {
      const { context, page } = await signIn('gast');
      assert.match(await page.locator('main').innerText(), /geen rol/);
      assert.equal(await session(context), undefined);
      await context.close();
    });
  });
}

test('without the provider there is a word of explanation, and the password page', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'toezeggingen-oidc-'));
  const program = await startRegister(folder, 'http://localhost:1');
  const browser = await startBrowser();
  const page = await browser.newPage();
  await page.goto(`${program.address}/inloggen`);
  await page.getByRole('link', { name: 'Inloggen met de gemeente' }).click();
  assert.match(await page.locator('main').innerText(), /antwoordt nu niet/);
  await page.getByRole('link', { name: 'Opnieuw inloggen' }).click();
  await page.getByLabel('Wachtwoord').waitFor();
  await browser.close();
  await program.stop();
  await rm(folder, { recursive: true, force: true });
});
