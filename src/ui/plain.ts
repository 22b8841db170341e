/** HTML of our own texts as it is read: without its tags. */
export const plain = (html: string): string => html.replace(/<[^>]+>/g, '');
