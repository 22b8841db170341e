/** A text that cannot be read, with where and what to do: `en.md:12: …`. */
export class TextError extends Error {
  constructor(file: string, lineNumber: number, message: string) {
    super(`${file}:${lineNumber}: ${message}`);
  }
}
