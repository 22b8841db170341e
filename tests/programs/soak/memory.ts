import { readFileSync } from 'node:fs';
import type { Browser, CDPSession, Page } from 'playwright';

/** What a page takes, in megabytes. */
export interface Taken {
  /** JavaScript values of its thread, after what can go has gone. */
  readonly heap: number;
  /** All that its process holds, its workers and their WebAssembly with it; NaN where the system does not say. */
  readonly process: number;
  /** Nodes of the document. */
  readonly nodes: number;
}

/** Asks how much memory a page takes. */
export class Memory {
  private constructor(
    private readonly ofBrowser: CDPSession,
    private readonly ofPage: CDPSession,
  ) {}

  static async of(browser: Browser, page: Page): Promise<Memory> {
    const ofPage = await page.context().newCDPSession(page);
    await ofPage.send('HeapProfiler.enable');
    return new Memory(await browser.newBrowserCDPSession(), ofPage);
  }

  async now(): Promise<Taken> {
    await this.ofPage.send('HeapProfiler.collectGarbage');
    const { usedSize } = await this.ofPage.send('Runtime.getHeapUsage');
    const { nodes } = await this.ofPage.send('Memory.getDOMCounters');
    const { processInfo } = await this.ofBrowser.send('SystemInfo.getProcessInfo');
    const renderers = processInfo.filter(({ type }) => type === 'renderer');
    const largest = Math.max(...renderers.map(({ id }) => residentBytes(id)));
    return { heap: usedSize / 2 ** 20, process: largest / 2 ** 20, nodes };
  }
}

/** Bytes of a process in memory, as Linux tells; elsewhere NaN. */
function residentBytes(pid: number): number {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return 1024 * Number(kilobytes);
  } catch {
    return NaN;
  }
}
