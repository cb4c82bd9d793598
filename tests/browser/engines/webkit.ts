import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Engine } from './engine.ts';

/** Starts WebKit on a screen that nobody sees, and speaks WebDriver to it (W3C, 2018). */
export async function startWebKit(driverPath: string): Promise<Engine> {
  const port = await freePort();
  const driver = spawn('xvfb-run', ['--auto-servernum', driverPath, `--port=${port}`], {
    // There is no graphics card where tests run.
    env: { ...process.env, LIBGL_ALWAYS_SOFTWARE: '1', WEBKIT_DISABLE_COMPOSITING_MODE: '1' },
    detached: true,
    stdio: 'ignore',
  });
  const send = async <Value>(method: string, path: string, body?: unknown): Promise<Value> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: Value & { message?: string } };
    if (!response.ok) throw new Error(`WebKit refused ${path}: ${value.message ?? ''}`);
    return value;
  };
  const stop = () => {
    // The driver, its browser and their screen are one group.
    if (driver.pid) process.kill(-driver.pid);
  };
  try {
    const { sessionId } = await untilAnswered(() =>
      send<{ sessionId: string }>('POST', '/session', {
        capabilities: {
          alwaysMatch: {
            'webkitgtk:browserOptions': { args: ['--automation'] },
          },
        },
      }),
    );
    const session = `/session/${sessionId}`;
    return {
      async open(address) {
        await send('POST', `${session}/url`, { url: address });
      },
      run: <Value>(code: string) =>
        send<Value>('POST', `${session}/execute/sync`, { script: code, args: [] }),
      async close() {
        await send('DELETE', session);
        stop();
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}

/** Asks again until the driver listens, for 40 seconds. */
async function untilAnswered<Value>(ask: () => Promise<Value>): Promise<Value> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await ask();
    } catch (error) {
      const isRefused = error instanceof TypeError;
      if (!isRefused || attempt === 400) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
