import { Client } from '../worker/client.ts';
import { Pool, poolSize } from '../worker/pool.ts';
import type { Report } from '../worker/protocol.ts';

/** A pool of this browser's workers, as many as its cores bear. */
export const openPool = (onReport: (report: Report) => void): Pool =>
  new Pool(poolSize(navigator.hardwareConcurrency || 2), (report) => new Client(report), onReport);
