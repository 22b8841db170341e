/** The reader's date as a number, 20261129: what draws of the day are seeded with. */
export const dateNumber = (now: number): number => {
  const date = new Date(now);
  return date.getFullYear() * 10000 + (date.getMonth() + 1) * 100 + date.getDate();
};

/** When the reader's day began. */
export const dayStart = (now: number): number => new Date(now).setHours(0, 0, 0, 0);

/** The evening a moment belongs to, as the number of its date; the morning until noon is the evening's before. */
export const eveningOf = (now: number): number => {
  const date = new Date(now);
  date.setHours(date.getHours() - 12);
  return dateNumber(date.getTime());
};
