// Every kind of page in a real browser: axe finds nothing, nothing runs over the side, and the work can be done by keyboard.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readFile } from 'node:fs/promises';
import { signIn, startBrowser, startProgram } from './site.mjs';

const axe = await readFile(new URL('node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

// {komend}, {geweest} and {avond} stand for a meeting to come, one of which the list was frozen, and one of yesterday evening with
// its decisions still to be recorded: only the register knows their keys.
// Which pages are looked at, and as whom. A page that looks the same to several people is looked at once.
const pages = {
  publiek: [
    '/',
    '/toezeggingen',
    '/toezeggingen?status=openstaand&termijn=te-laat',
    '/toezeggingen?q=bestaatnergens',
    '/toezeggingen?pagina=0',
    '/toezeggingen/24bb005964',
    '/toezeggingen/24bb006489',
    '/toezeggingen/24bb002394',
    '/toezeggingen/24bb001927',
    '/toezeggingen/25bb001529',
    '/toezeggingen/25bb006561',
    '/toezeggingen/24bb006489/geschiedenis',
    '/toezeggingen/99zz999999',
    '/overdracht/alles',
    '/overdracht/wethouder-wonen',
    '/toezeggingen?q=fiets&status=vervallen',
    '/toezeggingen/24bb005964?uit=status%3Dopenstaand',
    '/over',
    '/toegankelijkheid',
    '/privacy',
    '/contact',
    '/hulp',
    '/hulp/alles',
    '/brieven',
    '/brieven/1',
    '/vergaderingen',
    '/vergaderingen/1',
    '{komend}',
    '{komend}/lijst',
    '{geweest}',
    '{geweest}/lijst/1',
    '{geweest}/besluiten',
    '/commissies/BOVF',
    '/inloggen',
    '/inloggen?verder=%2Fbrieven%2Fnieuw',
    '/uitnodiging/0000',
  ],
  griffier: [
    '/',
    '/overzicht',
    '/toezeggingen/nieuw',
    '/toezeggingen/24bb005964/wijzigen',
    '/toezeggingen/24bb005964/afdoening',
    '/toezeggingen/24bb005964/uitstel',
    '/toezeggingen/24bb005964/vervallen',
    '/toezeggingen/24bb005964/voortgang',
    '/toezeggingen/24bb005964/onderdelen',
    '/toezeggingen/24bb005964/overdracht',
    '/toezeggingen/24bb005964/verbanden',
    '/toezeggingen/24bb005964/samenvoegen',
    '/toezeggingen/24bb002394',
    '/toezeggingen/24bb002394/onderdelen',
    '/toezeggingen/24bb002394/afdoening?onderdeel=2',
    '/toezeggingen/24bb002394/vervallen',
    '/toezeggingen/24bb002394/heropening?onderdeel=1',
    '/toezeggingen/25bb001529/losmaken',
    '/toezeggingen/25bb002071',
    '/toezeggingen/25bb002071/besluit',
    '/overdracht',
    '/overdracht?van=wethouder-wonen',
    '/overdracht/wethouder-wonen',
    '/toezeggingen/24bb005965/bezwaar',
    '/toezeggingen/24bb005965/heropening',
    '/toezeggingen/24bb005965/besluit',
    '/toezeggingen/24bb005965/openbaarheid',
    '/toezeggingen/24bb005965/geheimhouding',
    '/toezeggingen/24bb005965/geschiedenis',
    '/toezeggingen/24bb005965/wissen',
    '/toezeggingen/25bb007612',
    '/toezeggingen/25bb007612/openbaarheid',
    '/toezeggingen/25bb005932',
    '/toezeggingen/25bb005932/geheimhouding',
    '/brieven/nieuw',
    '/brieven/1',
    '/brieven/2',
    '/brieven/2/lezing',
    '/vergaderingen',
    '/vergaderingen/nieuw',
    '{komend}',
    '{komend}/wijzigen',
    '{avond}',
    '{avond}/lijst',
    '{avond}/besluiten',
    '{avond}/besluiten/nieuw',
    '{komend}/lijst',
    '/suggesties',
    '/controle',
    '/beheer',
    '/beheer/raad',
    '/beheer/site',
    '/hulp',
    '/beheer/commissies',
    '/beheer/commissies/1',
    '/beheer/fracties',
    '/beheer/raadsleden',
    '/beheer/portefeuillehouders',
    '/beheer/portefeuillehouders/2',
    '/beheer/themas',
    '/beheer/gebieden',
    '/beheer/kalender',
    '/beheer/kalender/regels/zomerreces%202026',
    '/beheer/kalender/geheel',
  ],
  commissiegriffier: ['/', '/toezeggingen/25bb005932'],
  bestuurssecretariaat: ['/', '/toezeggingen/24bb005964', '/brieven/2/lezing', '/beheer'],
  portefeuillehouder: ['/'],
  raadslid: ['/', '/suggesties', '/suggesties/nieuw', '/toezeggingen/25bb005932', '/account', '/account/wachtwoord'],
  beheerder: [
    '/',
    '/beheer',
    '/beheer/raad',
    '/beheer/accounts',
    '/beheer/accounts/nieuw',
    '/beheer/accounts/3',
    '/beheer/accounts/3/uitschakelen',
    '/beheer/rechten',
    '/beheer/logboek',
    '/beheer/inloglogboek',
  ],
  archivaris: ['/', '/controle'],
};

let site;
let browser;
const sessions = {};
const meetings = {};

before(async () => {
  site = await startProgram(['demo']);
  browser = await startBrowser();
  const committee = await (await fetch(`${site.address}/commissies/MH`)).text();
  [meetings.komend, meetings.geweest] = committee.match(/\/vergaderingen\/\d+/g);
  const evening = await (await fetch(`${site.address}/commissies/BOVF`)).text();
  [meetings.avond] = evening.match(/\/vergaderingen\/\d+/g);
  for (const role of Object.keys(pages).filter((role) => role !== 'publiek')) {
    sessions[role] = await signIn(browser, site.address, role);
  }
});

after(async () => {
  await browser?.close();
  const code = await site?.stop();
  assert.equal(code, 0, 'the program stops gracefully');
});

async function open(path, { as: role, ...options } = {}) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    storageState: sessions[role],
    ...options,
  });
  const page = await context.newPage();
  const complaints = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  const response = await page.goto(site.address + path.replace(/\{(\w+)\}/, (_, which) => meetings[which]));
  assert.ok(!path.includes('{') || response.ok(), `${path} answers ${response.status()}`);
  return { page, complaints, close: () => context.close() };
}

const looks = Object.entries(pages).flatMap(([role, paths]) => paths.map((path) => [role, path]));

for (const [role, path] of looks) {
  for (const colorScheme of ['light', 'dark']) {
    test(`axe finds nothing on ${path} as ${role} (${colorScheme})`, async () => {
      const { page, complaints, close } = await open(path, { colorScheme, as: role });
      assert.equal(await page.getByRole('button', { name: 'Uitloggen' }).count(), role === 'publiek' ? 0 : 1);
      // A frozen list is a paper: it says nothing that it did not say when it was frozen.
      if (!path.endsWith('/lijst/1')) {
        await page.getByText('Demonstratie: vandaag is vrijdag 14 november 2025').waitFor({ timeout: 2000 });
      }
      await page.evaluate(axe);
      const found = await page.evaluate(() =>
        globalThis.axe.run({
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
          rules: { 'target-size': { enabled: true } },
        }),
      );
      const told = found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
      assert.deepEqual(told, []);
      // A page that answers 4xx is meant to; the browser says so in the console.
      assert.deepEqual(complaints.filter((text) => !text.includes('status of 4')), []);
      await close();
    });
  }

  // 320 is the width to which a page must reflow (WCAG 1.4.10); 360 is that of common small phones.
  for (const width of [320, 360]) {
    test(`no target is too small to touch on ${path} as ${role} at ${width} pixels`, async () => {
      const { page, close } = await open(path, { viewport: { width, height: 800 }, as: role });
      await page.evaluate(axe);
      const found = await page.evaluate(() => globalThis.axe.run({ runOnly: { type: 'rule', values: ['target-size'] } }));
      assert.deepEqual(found.violations.flatMap(({ nodes }) => nodes.map((node) => node.html)), []);
      await close();
    });
  }

  test(`nothing runs over the side of ${path} as ${role} at 320 pixels`, async () => {
    const { page, close } = await open(path, { viewport: { width: 320, height: 800 }, as: role });
    const [content, window] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    assert.ok(content <= window, `${content} pixels wide`);
    await close();
  });
}

test('the longest words and addresses make no page wider than its window', async () => {
  const { page, close } = await open('/toezeggingen/nieuw', { as: 'griffier' });
  const word = (field) => (field + 'x'.repeat(300)).slice(0, 290);
  await page.getByLabel(/^Nummer/).fill('25bb' + '9'.repeat(36));
  // Fields that few need are folded.
  await page.evaluate(() => document.querySelectorAll('main details').forEach((folded) => { folded.open = true; }));
  for (const field of await page.locator('main input.nl-text-input:not([name=nummer]), main textarea').all()) {
    const name = await field.getAttribute('name');
    if (/op$|dag|datum|termijn/i.test(name)) continue;
    await field.fill(name === 'tekst' ? `https://maasveld.example/${word('stuk')} en ${word('tekst')}` : word(name));
  }
  await page.locator('main input[name=dag]').fill('1-11-2025');
  await page.locator('main input[name=openbaarheid][value=openbaar]').check();
  for (let attempt = 0; attempt < 3 && !/\/toezeggingen\/25bb9/.test(page.url()); attempt += 1) {
    // What the register asks: odd days and numbers, names that it does not know, and what may be public.
    const questions = 'main input:is([name=klopt], [name=anders], [name=nagekeken], [type=radio][value=nieuw])';
    for (const box of await page.locator(questions).all()) await box.check();
    await page.getByRole('button', { name: /^Registreer/ }).click();
  }
  assert.match(page.url(), /\/toezeggingen\/25bb9/, await page.locator('main').innerText());
  const number = new URL(page.url()).pathname;
  for (const width of [320, 360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of [number, `${number}?uit=sorteer%3D-nummer`, `${number}/geschiedenis`, `${number}/afdoening`, `${number}/wijzigen`, '/toezeggingen?sorteer=-nummer', `/toezeggingen?q=${word('q').slice(0, 200)}`, '/', '/overzicht', '/overdracht/alles', '/vergaderingen', '/beheer/raadsleden', '/beheer/portefeuillehouders']) {
      await page.goto(site.address + path);
      const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      assert.ok(content <= window, `${path} is ${content} wide at ${width}`);
    }
  }
  await close();
});

test('a mark beside a day never touches what stands next to it', async () => {
  for (const width of [320, 360, 768, 1024, 1280]) {
    for (const [path, role] of [['/', 'griffier'], ['/', 'publiek'], ['/toezeggingen', 'publiek']]) {
      const { page, close } = await open(path, { viewport: { width, height: 900 }, as: role === 'publiek' ? undefined : role });
      const touching = await page.evaluate(() => {
        const near = (a, b) => a.right > b.left - 4 && b.right > a.left && a.bottom > b.top && b.bottom > a.top;
        return [...document.querySelectorAll('.due')].flatMap((due) => {
          const marks = [...due.querySelectorAll('.status')].flatMap((mark) => [...mark.getClientRects()]);
          const others = [...due.parentElement.closest('li, tr').querySelectorAll('.title a, .number')].flatMap((other) => [...other.getClientRects()]);
          return marks.some((mark) => others.some((other) => near(mark, other))) ? [due.textContent] : [];
        });
      });
      assert.deepEqual(touching, [], `${path} as ${role} at ${width}`);
      await close();
    }
  }
});

test('the first press of Tab offers to go to the content', async () => {
  const { page, close } = await open('/');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Ga naar inhoud');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'inhoud');
  await close();
});

test('a promise is marked as done by keyboard alone', async () => {
  const { page, close } = await open('/toezeggingen/24bb005964/afdoening', { as: 'bestuurssecretariaat' });
  await page.getByLabel('Wat is het antwoord aan de raad?').focus();
  await page.keyboard.type('Het onderzoek is gedaan en de uitkomsten zijn gedeeld.');
  await page.getByRole('button', { name: /Meld als afgedaan/ }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/toezeggingen\/24bb005964$/);
  await page.getByText('De toezegging is als afgedaan gemeld.').waitFor({ timeout: 2000 });
  await close();
});

test('the other acts of a promise open and close by keyboard, and stay within the page at any width', async () => {
  for (const width of [320, 360, 768, 1280]) {
    const { page, close } = await open('/toezeggingen/24bb005964', {
      as: 'griffier',
      viewport: { width, height: 800 },
    });
    const act = page.getByRole('link', { name: 'Wis inhoud op grond van de wet' });
    assert.equal(await act.isVisible(), false, 'the menu is closed at first');
    await page.locator('.more-acts > summary').focus();
    await page.keyboard.press('Enter');
    assert.equal(await act.isVisible(), true);
    const panel = await page.locator('.more-acts__panel').boundingBox();
    assert.ok(panel.x >= 0 && panel.x + panel.width <= width, `${panel.x} to ${panel.x + panel.width} of ${width}`);
    const [content, room] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    assert.ok(content <= room, `${content} pixels wide at ${width}`);
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.matches('.more-acts__panel a')), true, 'Tab goes on in it');
    await page.locator('.more-acts > summary').focus();
    await page.keyboard.press('Space');
    assert.equal(await act.isVisible(), false, 'the same key closes it');
    await close();
  }
});

test('no two labels on the line of a deadline lie over each other, and paper has the upright one', async () => {
  for (const path of ['/toezeggingen/24bb005964', '/toezeggingen/24bb006489', '/toezeggingen/24bb005965']) {
    const { page, close } = await open(path, { viewport: { width: 1200, height: 900 } });
    const touching = await page.evaluate(() => {
      const boxes = [...document.querySelectorAll('.span--dated text')].map((text) => [text.textContent, text.getBoundingClientRect()]);
      const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom - 2 && b.top < a.bottom - 2;
      return boxes.flatMap(([one, a], index) => boxes.slice(index + 1).filter(([, b]) => meet(a, b)).map(([other]) => `${one} and ${other}`));
    });
    assert.deepEqual(touching, [], path);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('.span--dated:visible, .act-bar:visible').count(), 0, path);
    await close();
  }
});

test('who looks at the day of a deadline lands at it, and not at the top of the page', async () => {
  const forms = [
    ['/toezeggingen/nieuw', { 'Dag van de toezegging': '3-11-2025', 'Wanneer is het klaar?': 'uiterlijk in Q2 2026' }],
    ['/toezeggingen/25bb006079/uitstel', { 'Wat is de nieuwe termijn?': 'uiterlijk in Q2 2026' }],
  ];
  for (const [path, typed] of forms) {
    const { page, close } = await open(path, { as: 'griffier', viewport: { width: 360, height: 640 } });
    for (const [label, text] of Object.entries(typed)) {
      await page.getByLabel(label).fill(text);
    }
    await page.getByRole('button', { name: 'Bekijk de termijn' }).click();
    await page.locator('.preview').waitFor();
    const seen = await page.evaluate(() => {
      const whole = (element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      };
      return [whole(document.querySelector('label[for=termijn]')), whole(document.querySelector('.preview strong'))];
    });
    assert.deepEqual(seen, [true, true], `${path}: field and answer are in sight`);
    await close();
  }
});

test('who looks at the days of parts, or of what a letter says, lands at them, and after an error at what is wrong', async () => {
  const parts = '/toezeggingen/25bb006079/onderdelen';
  const forms = [
    [parts, 'onderdelen', { 'tekst-1': 'De cijfers.', 'termijn-1': 'uiterlijk in Q2 2026', 'tekst-2': 'Het plan.' }],
    [parts, 'kop-fouten', { 'tekst-1': 'De cijfers.', 'termijn-1': 'uiterlijk in Q2 2026', 'tekst-2': 'Het plan.', peildag: '' }],
    ['/brieven/2/lezing', 'uitkomsten', {}],
  ];
  for (const [path, landing, typed] of forms) {
    const { page, close } = await open(path, { as: 'griffier', viewport: { width: 360, height: 640 } });
    for (const [name, text] of Object.entries(typed)) {
      await page.locator(`[name=${name}]`).fill(text);
    }
    await page.getByRole('button', { name: 'Bekijk de termijnen' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/#/);
    await page.waitForFunction((id) => document.activeElement.id === id, landing, { timeout: 3000 }).catch(() => {});
    // A page scrolls by whole pixels, and what it scrolls to may begin between two.
    const [focus, top] = await page.evaluate(() => [document.activeElement.id, Math.round(document.activeElement.getBoundingClientRect().top)]);
    assert.equal(focus, landing, path);
    assert.ok(top >= 0 && top < 640, `${path}: what was asked for is in sight`);
    await page.keyboard.press('Tab');
    const within = landing === 'kop-fouten' ? '[role=alert] a' : `#${landing} *`;
    assert.equal(await page.evaluate((within) => document.activeElement.matches(within), within), true, `${path}: Tab goes on there`);
    await close();
  }
});

test('after an error the focus is on what is wrong', async () => {
  const forms = [
    ['griffier', '/toezeggingen/nieuw', 'Registreer'],
    ['griffier', '/vergaderingen/nieuw', 'Plan de vergadering'],
    ['beheerder', '/beheer/accounts/nieuw', 'Maak het account'],
  ];
  for (const [as, path, button] of forms) {
    const { page, close } = await open(path, { as });
    await page.getByRole('button', { name: button, exact: true }).click();
    await page.locator('#kop-fouten').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.id), 'kop-fouten', path);
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.matches('[role=alert] a')), true, `${path}: the first link`);
    await close();
  }
});

test('the site works without JavaScript', async () => {
  const { page, close } = await open('/toezeggingen', { javaScriptEnabled: false });
  await page.getByRole('searchbox').fill('24BB-5964');
  await page.getByRole('button', { name: 'Zoek' }).click();
  await page.waitForURL(/\/toezeggingen\/24bb005964$/);
  await close();
});

test('one goes in by keyboard, does something, and is out again', async () => {
  const { page, close } = await open('/brieven/nieuw');
  assert.match(page.url(), /\/inloggen\?verder=/, 'the door comes first');
  await page.getByRole('button', { name: 'griffier', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/brieven\/nieuw$/);
  const cookie = (await page.context().cookies()).find(({ name }) => name === '__Host-sessie');
  assert.deepEqual([cookie.httpOnly, cookie.secure, cookie.sameSite, cookie.path], [true, true, 'Lax', '/']);
  await page.getByRole('button', { name: 'Uitloggen' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('U bent uitgelogd.').waitFor({ timeout: 2000 });
  await page.goBack();
  assert.equal(await page.getByRole('button', { name: 'Uitloggen' }).count(), 0, 'nothing private comes back');
  await close();
});

test('a list in print repeats its head, breaks no promise over two sheets, and leaves room for notes', async () => {
  for (const path of ['{komend}/lijst', '{geweest}/lijst/1']) {
    const { page, close } = await open(path);
    await page.emulateMedia({ media: 'print' });
    const style = (selector, property) =>
      page.locator(selector).first().evaluate((element, name) => getComputedStyle(element)[name], property);
    assert.equal(await style('.sheet thead', 'display'), 'table-header-group', path);
    assert.equal(await style('.sheet tbody tr', 'breakInside'), 'avoid', path);
    assert.equal(await style('.sheet .group', 'breakAfter'), 'avoid', path);
    const room = await page.locator('.sheet td.note').first().boundingBox();
    assert.ok(room.width > 100, `${room.width} pixels for notes on ${path}`);
    assert.equal(await page.locator('.screen-only:visible, .menu:visible, button:visible').count(), 0, path);
    assert.equal(await page.getByText('niet akkoord').first().isVisible(), true, path);
    await close();
  }
});

test('a meeting is planned and its list frozen by keyboard alone', async () => {
  const { page, close } = await open('/vergaderingen/nieuw', { as: 'griffier' });
  await page.getByLabel('Welke commissie vergadert?').focus();
  await page.keyboard.type('Zorg');
  for (const typed of ['9-12-2025', '19.30', 'Raadzaal', '1. Opening']) {
    await page.keyboard.press('Tab');
    await page.keyboard.type(typed);
  }
  await page.getByRole('button', { name: 'Plan de vergadering' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('De vergadering is gepland.').waitFor();
  assert.equal((await page.locator('.agenda li').innerText()).replace(/\s+/g, ' '), '1 Opening');
  await page.getByRole('link', { name: 'Bekijk de lijst zoals zij nu is' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Stel deze lijst vast' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('De lijst is vastgesteld.').waitFor();
  await page.getByRole('link', { name: 'Editie 1', exact: true }).click();
  await page.getByText('Vastgesteld op 14 november 2025').waitFor({ timeout: 2000 });
  await close();
});

test('the decisions of an evening are recorded by keyboard alone, and what a choice asks for appears with it', async () => {
  const { page, close } = await open('{avond}', { as: 'griffier' });
  await page.getByRole('link', { name: 'Leg besluiten vast' }).focus();
  await page.keyboard.press('Enter');
  const line = page.locator('.decisions > li').filter({ hasText: '24bb001783' });
  assert.equal(await line.getByLabel('Waarom vervalt zij?').isVisible(), false);
  await page.getByLabel('Besluit', { exact: true }).focus();
  await page.keyboard.type('akkoord');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Besproken in de commissie.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  assert.equal(await page.getByRole('checkbox', { checked: true }).count(), 1, 'the first promise on the table');
  await line.getByRole('checkbox').focus();
  await page.keyboard.press('Space');
  await line.getByLabel('Besluit over 24bb001783').focus();
  await page.keyboard.type('vervallen');
  assert.equal(await line.getByLabel('Waarom vervalt zij?').isVisible(), true);
  await page.getByRole('button', { name: 'Leg deze besluiten vast' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: '24bb001783: Kies waarom de toezegging vervalt.' }).focus();
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.labels[0].textContent), 'Waarom vervalt zij?');
  await page.keyboard.type('achterhaald');
  await page.getByRole('button', { name: 'Leg deze besluiten vast' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Twee besluiten zijn vastgelegd.').waitFor({ timeout: 2000 });
  assert.equal(await page.locator('tbody tr').count(), 2);
  assert.match(await page.getByLabel('De besluitenlijst, om te plakken').inputValue(), /vervallen: achterhaald/);
  await close();
});
