// Starts the demonstration and a browser, and stops both.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('../..', import.meta.url));

// Where Debian and others put the browser; CHROMIUM goes before them.
const browsers = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the program with these arguments and this environment, and gives the address that it prints. */
export async function startProgram(args, environment = {}) {
  const program = process.env.TOEZEGGINGEN ?? `${root}/target/debug/toezeggingen`;
  const env = { ...process.env, ...environment };
  const child = spawn(program, [...args, '--listen', '127.0.0.1:0'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  for await (const line of lines) {
    const found = line.match(/http:\/\/[\d.:]+\d/);
    if (found) {
      return { address: found[0], stop: () => stop(child) };
    }
  }
  throw new Error('the program ended before it printed an address');
}

async function stop(child) {
  if (child.exitCode === null) {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
  return child.exitCode;
}

export async function startBrowser() {
  const executablePath = browsers.find((path) => path && existsSync(path));
  if (!executablePath) {
    throw new Error('no Chromium found; install it or set CHROMIUM');
  }
  return chromium.launch({ executablePath, args: flags });
}

/** Signs in to the demonstration in a role, by its first button; gives what the browser then keeps. */
export async function signIn(browser, address, role) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${address}/inloggen`);
  await page.getByRole('button', { name: role, exact: true }).first().click();
  await page.getByRole('button', { name: 'Uitloggen' }).waitFor({ timeout: 5000 });
  const state = await context.storageState();
  await context.close();
  return state;
}
