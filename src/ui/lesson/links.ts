/** The address of a lesson's room, within the page. */
export const hashOf = (
  room: 'lesson' | 'present' | 'speaker' | 'worksheet',
  query: string,
  shown = '',
): string => `#/${room}?${query}${shown === '' ? '' : `&${shown}`}`;

/** The whole link that opens a lesson at its first page. */
export const linkOf = (query: string, here: string): string =>
  here.replace(/#.*|$/s, hashOf('present', query));
