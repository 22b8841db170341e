import { clientsClaim } from 'workbox-core';
import { cleanupOutdatedCaches, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';

/** Every file of the site with its revision; the build writes it in. */
declare const SITE_FILES: PrecacheEntry[];

/** The part of the worker's scope that the DOM's types lack. */
const scope = self as unknown as { skipWaiting(): Promise<void> };

// A first visit is served from the cache at once; a later version waits until a page lets it in.
clientsClaim();
cleanupOutdatedCaches();
// One page answers every query: the hash says where the reader is.
precacheAndRoute(SITE_FILES, { ignoreURLParametersMatching: [/.*/] });

addEventListener('message', ({ data }: MessageEvent<{ type?: string } | null>) => {
  if (data?.type === 'SKIP_WAITING') void scope.skipWaiting();
});
