import open from 'open';

/** How long an opener that has not ended is watched for a failure, in milliseconds. Some stay as long as the browser. */
const watched = 1500;

/**
 * Opens an address in the browser, without a shell.
 * @throws {Error} for anything but https, and where the machine has no browser
 */
export async function openInBrowser(url: string): Promise<void> {
  if (!url.startsWith('https://')) throw new Error('Only https addresses are opened');
  const opener = await open(url);
  const exitCode = opener.exitCode ?? (await exitCodeOf(opener));
  if (exitCode !== 0) throw new Error(`The opener ended with ${exitCode}`);
}

function exitCodeOf(opener: Awaited<ReturnType<typeof open>>): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const patience = setTimeout(() => resolve(0), watched);
    opener.once('error', reject);
    opener.once('exit', (code) => {
      clearTimeout(patience);
      resolve(code);
    });
  });
}
