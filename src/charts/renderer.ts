/** A picture that is drawn again and again into one element; drawing the same data twice changes nothing. */
export interface Renderer<Data> {
  /** Shows `data`; it is kept, not copied, and shown again when size or theme change. */
  draw(data: Data): void;
  /** Stops watching and frees what was made. */
  dispose(): void;
}
