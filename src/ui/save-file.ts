/** Hands the reader a file to save. */
export function saveFile(name: string, parts: Blob | string, type = 'text/plain'): void {
  const file = typeof parts === 'string' ? new Blob([parts], { type }) : parts;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
