import { describe, expect, test } from 'vitest';
import { isBare, pageIn } from '../../src/ui/route.ts';
import { embedSnippet } from '../../src/ui/tools/export/embed-snippet.ts';
import { parse, standard } from '../run/specimen-address.ts';

describe('a bench in somebody else’s page', () => {
  test('is found by its address, and stands without the bar', () => {
    expect(pageIn('#/bench/specimen?v=2&embed')).toBe('embed');
    expect(pageIn('#/bench/specimen?embed&depth=4')).toBe('embed');
    expect(pageIn('#/bench/specimen?v=2')).toBe('bench');
    expect(pageIn('#/notes/specimen?embed')).toBe('notes');
    expect(isBare('embed')).toBe(true);
  });

  test('shows what its address says otherwise', () => {
    expect(parse('#/bench/specimen?v=2&embed')).toEqual({ setting: standard, complaints: [] });
  });

  test('comes as a frame whose attributes hold any address and title', () => {
    const snippet = embedSnippet('https://example.org/#/bench/a?v=2&depth=4', 'A "b" & <c>');
    expect(snippet).toContain('src="https://example.org/#/bench/a?v=2&amp;depth=4&amp;embed"');
    expect(snippet).toContain('title="A &quot;b&quot; &amp; &lt;c>"');
  });
});
