/** The address of a bench as it stands alone in somebody else's page. */
const embedded = (address: string): string => `${address}&embed`;

/** HTML that shows that bench in a page. */
export function embedSnippet(address: string, title: string): string {
  const attribute = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return `<iframe src="${attribute(embedded(address))}" title="${attribute(title)}" width="100%" height="520" style="border: 0"></iframe>`;
}
