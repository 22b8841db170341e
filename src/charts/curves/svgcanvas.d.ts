/** A canvas that writes down as SVG what is drawn on it. */
declare module 'svgcanvas/dist/svgcanvas.esm.js' {
  interface SvgContext extends CanvasRenderingContext2D {
    getSvg(): SVGSVGElement;
  }
  interface SvgCanvas extends Omit<HTMLCanvasElement, 'getContext'> {
    getContext(kind: '2d'): SvgContext;
  }
  export const Element: new (size: { width: number; height: number }) => SvgCanvas;
}
