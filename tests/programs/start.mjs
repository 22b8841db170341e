// npm start: builds the page and serves it.
import { createServer } from 'node:net';
import { build, preview } from 'vite';

const port = 4173;

/** Resolves to whether nothing listens on the port yet. */
function portIsFree() {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

if (!(await portIsFree())) {
  console.error(`Port ${port} is taken: stop the program that uses it, then start again.`);
  process.exit(1);
}

await build({ logLevel: 'warn' });
await preview({ preview: { port, strictPort: true, host: '127.0.0.1' } });
console.log(`\nAblate is at http://localhost:${port}/  (Ctrl+C stops it)`);
