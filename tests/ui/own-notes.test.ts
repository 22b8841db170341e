import { expect, test } from 'vitest';
import type { OwnFile, OwnStore } from '../../src/notes/own-store.ts';
import { OwnNotes } from '../../src/ui/notes/own-notes.svelte.ts';

/** A store that holds its files here, or refuses every change. */
function storing(kept: readonly OwnFile[] = [], refuses = false): OwnStore {
  const files = new Map(kept.map((file) => [file.name, file]));
  const change = (act: () => unknown) => {
    if (refuses) return Promise.reject(new Error('the disk is full'));
    act();
    return Promise.resolve();
  };
  return {
    lasting: true,
    read: () => Promise.resolve([...files.values()]),
    keep: (file) => change(() => files.set(file.name, file)),
    remove: (name) => change(() => files.delete(name)),
  };
}

const correction = { added: [], removed: ['notes/iou-definition'] } as const;

test('a newer version of a file keeps its corrections', async () => {
  const store = storing();
  const notes = new OwnNotes(() => Promise.resolve(store));
  await notes.open();
  await notes.take([new File(['IoU'], 'b.md'), new File(['x'], 'a.md')]);
  expect(notes.files.map(({ name }) => name)).toEqual(['a.md', 'b.md']);
  await notes.correct('b.md', 'IoU', correction);
  await notes.take([new File(['IoU\n\nNMS'], 'b.md')]);
  const again = new OwnNotes(() => Promise.resolve(store));
  await again.open();
  expect(again.files[1]).toEqual({
    name: 'b.md',
    text: 'IoU\n\nNMS',
    corrections: { IoU: correction },
  });
  await again.remove('b.md');
  expect(await store.read()).toHaveLength(1);
});

test('files that are not taken are named, the others are taken', async () => {
  const notes = new OwnNotes(() => Promise.resolve(storing()));
  const folder = new File([], 'folder');
  folder.arrayBuffer = () => Promise.reject(new Error('it is a folder'));
  const taken = await notes.take([new File([], 'none.md'), folder, new File(['a'], 'a.md')]);
  expect(taken.map(({ name }) => name)).toEqual(['a.md']);
  expect(notes.refusals).toEqual([
    { name: 'none.md', fault: 'empty', reason: '' },
    { name: 'folder', fault: 'unread', reason: 'it is a folder' },
  ]);
});

test('what cannot be stored is shown, and said', async () => {
  const notes = new OwnNotes(() => Promise.resolve(storing([], true)));
  await notes.open();
  await notes.take([new File(['a'], 'a.md')]);
  expect(notes.files).toHaveLength(1);
  expect(notes.trouble).toBe('the disk is full');
});
