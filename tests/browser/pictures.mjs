// Makes the pictures of the README from the demonstration.
import { mkdir } from 'node:fs/promises';
import { signIn, startBrowser, startProgram } from './site.mjs';

const folder = process.argv[2] ?? 'docs/pictures';
const pictures = [
  ['lijst.png', '/toezeggingen?status=openstaand&status=deels-afgedaan&status=afdoening-voorgesteld', 1150],
  ['lezing.png', '/brieven/2/lezing', 1250],
  ['overzicht.png', '/overzicht', 1250],
  ['toezegging.png', '/toezeggingen/24bb005964', 1250],
];

/** Ticks and chooses as a clerk would after an evening of decisions. */
async function decide(page) {
  await page.getByLabel('Besluit', { exact: true }).selectOption('akkoord');
  await page.getByLabel('Toelichting', { exact: true }).fill('Besproken in de vergadering van 13 november.');
  for (const number of ['25bb002071', '23bb008359', '25bb001061']) {
    await page.locator('.decisions > li').filter({ hasText: number }).getByRole('checkbox').check();
  }
  await page.getByLabel('Besluit over 25bb001061').selectOption('termijn');
  await page.getByLabel('Termijn, in de woorden').filter({ visible: true }).fill('uiterlijk 1 februari 2026');
}

const site = await startProgram(['demo']);
const browser = await startBrowser();
try {
  await mkdir(folder, { recursive: true });
  const storageState = await signIn(browser, site.address, 'griffier');
  for (const [name, path, height] of pictures) {
    const page = await browser.newPage({ viewport: { width: 1280, height }, colorScheme: 'light', storageState });
    const response = await page.goto(site.address + path);
    if (!response.ok()) {
      throw new Error(`${path} answers ${response.status()}`);
    }
    await page.screenshot({ path: `${folder}/${name}` });
    await page.close();
  }
  const page = await browser.newPage({ viewport: { width: 1280, height: 1250 }, colorScheme: 'light', storageState });
  const [meeting] = (await (await fetch(`${site.address}/commissies/BOVF`)).text()).match(/\/vergaderingen\/\d+/);
  await page.goto(`${site.address}${meeting}/besluiten/nieuw`);
  await decide(page);
  await page.evaluate(() => {
    document.activeElement.blur();
    scrollTo(0, 0);
  });
  await page.screenshot({ path: `${folder}/besluiten.png` });
} finally {
  await browser.close();
  await site.stop();
}
