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
} finally {
  await browser.close();
  await site.stop();
}
