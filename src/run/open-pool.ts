import { Client } from '../worker/client.ts';
import { Pool, poolSize } from '../worker/pool.ts';
import type { Report } from '../worker/protocol.ts';

/** How the page opens workers: a pool around the callback that takes their reports. */
export type OpenPool = (onReport: (report: Report) => void) => Pool;

/** A pool of this browser's workers, as many as its cores bear. */
export const openPool: OpenPool = (onReport) =>
  new Pool(poolSize(navigator.hardwareConcurrency || 2), (report) => new Client(report), onReport);
