import { describe, expect, test, vi } from 'vitest';
import type { LessonPage } from '../../../src/ui/lesson/lesson.ts';
import { START } from '../../../src/ui/lesson/place.ts';
import type { Ask } from '../../../src/ui/lesson/presenter-keys.ts';
import { BEAT, SILENT_BEATS, Talk, type Channel } from '../../../src/ui/lesson/talk.svelte.ts';

/** A line that hands every message on at once to all other ends. */
function line(): () => Channel {
  const ends: Channel[] = [];
  return () => {
    const end: Channel = {
      onmessage: null,
      postMessage(message) {
        for (const other of ends) if (other !== end) other.onmessage?.({ data: message });
      },
      close: () => void ends.splice(ends.indexOf(end), 1),
    };
    ends.push(end);
    return end;
  };
}

const pages: LessonPage[] = [
  { kind: 'title' },
  { kind: 'question', claim: 'learns', preset: 'default', knob: null },
  { kind: 'chart', stage: 'plane', preset: 'default', knob: null },
];
const start = { place: START, hands: {} };

function windows() {
  const open = line();
  const asked: Ask[] = [];
  const projection = new Talk(pages, open(), start, (ask) => asked.push(ask));
  const speaker = new Talk(pages, open(), start);
  return { projection, speaker, asked, open };
}

describe('two windows of a talk', () => {
  test('find each other', () => {
    const { projection, speaker } = windows();
    expect([projection.together, speaker.together]).toEqual([true, true]);
    projection.close();
    expect(speaker.together).toBe(false);
  });

  test('either goes on and back', () => {
    const { projection, speaker } = windows();
    speaker.next();
    speaker.next();
    expect(projection.place).toEqual({ page: 1, revealed: 1 });
    projection.back();
    expect(speaker.place).toEqual({ page: 1, revealed: 0 });
  });

  test('who comes late is told where the talk stands', () => {
    const { projection, open } = windows();
    projection.next();
    projection.count(2, 1);
    projection.report('Holds in 3 of 3 seeds');
    const late = new Talk(pages, open(), start);
    expect(late.place).toEqual({ page: 1, revealed: 0 });
    expect(late.hands).toEqual({ 1: [0, 0, 1, 0] });
    expect(late.measured).toBe('Holds in 3 of 3 seeds');
  });

  test('hands are counted only while a question is open', () => {
    const { projection, speaker } = windows();
    projection.count(0, 1);
    expect(speaker.hands).toEqual({});
    projection.next();
    projection.count(0, 1);
    expect(speaker.hands).toEqual({ 1: [1, 0, 0, 0] });
    speaker.next();
    speaker.count(0, 1);
    expect(projection.hands).toEqual({ 1: [1, 0, 0, 0] });
  });

  test('a frozen projection stands while the speaker goes on, and catches up', () => {
    const { projection, speaker } = windows();
    speaker.next();
    speaker.perform({ do: 'freeze' });
    speaker.next();
    speaker.next();
    expect(projection.shown).toEqual({ page: 1, revealed: 0 });
    expect(projection.place).toEqual({ page: 2, revealed: 0 });
    speaker.perform({ do: 'freeze' });
    expect(projection.shown).toEqual({ page: 2, revealed: 0 });
  });

  test('what only the projection can do is asked of it', () => {
    const { speaker, asked } = windows();
    speaker.perform({ do: 'turn', by: 1 });
    speaker.perform({ do: 'blank' });
    expect(asked).toEqual([{ do: 'turn', by: 1 }]);
  });

  test('one that falls silent is lost within a few seconds, and found when it speaks again', () => {
    vi.useFakeTimers();
    const open = line();
    const dying = open();
    const projection = new Talk(pages, open(), start);
    const speaker = new Talk(pages, dying, start);
    vi.advanceTimersByTime(60_000);
    expect([projection, speaker].map(({ together, lost }) => [together, lost])).toEqual([
      [true, false],
      [true, false],
    ]);

    const { onmessage, postMessage } = dying;
    Object.assign(dying, { onmessage: null, postMessage: () => {} });
    const noticed = (SILENT_BEATS + 1) * BEAT;
    expect(noticed).toBeLessThanOrEqual(5000);
    vi.advanceTimersByTime(noticed);
    expect([projection.together, projection.lost]).toEqual([false, true]);

    Object.assign(dying, { onmessage, postMessage });
    vi.advanceTimersByTime(BEAT);
    expect([projection.together, projection.lost]).toEqual([true, false]);
    speaker.close();
    vi.advanceTimersByTime(60_000);
    expect([projection.together, projection.lost]).toEqual([false, false]);
    projection.close();
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  test('a hidden window whose clock stands still answers', () => {
    vi.useFakeTimers();
    const open = line();
    new Talk(pages, open(), start);
    vi.clearAllTimers();
    const projection = new Talk(pages, open(), start);
    vi.advanceTimersByTime(60_000);
    expect([projection.together, projection.lost]).toEqual([true, false]);
    projection.close();
    vi.useRealTimers();
  });
});
