import type { Attachment } from 'svelte/attachments';
import type { Renderer } from '../../charts/renderer.ts';
import { themeVersion } from '../theme.svelte.ts';

/** Gives an element a renderer for as long as it lives, and draws `data` whenever it or the theme changes. */
export const drawn =
  <Data, E extends Element>(
    make: (element: E) => Renderer<Data>,
    data: () => Data,
  ): Attachment<E> =>
  (element) => {
    const renderer = make(element);
    $effect(() => {
      void themeVersion();
      renderer.draw(data());
    });
    return () => renderer.dispose();
  };
