/** What the page says of a newer version, in English. */
export const update = {
  ready: 'A new version is ready. Reload when it suits you: the address keeps what is on screen.',
  reload: 'Reload',
};
