import { isTopic, type Topic } from '../../notes/topics.ts';
import { placeIn } from '../route.ts';

/** The parts of the drill, in the order of their links; the cards have the shortest address. */
export const ROOMS = ['cards', 'interview', 'tonight', 'progress'] as const;
export type Room = (typeof ROOMS)[number];

/** Where in the drill an address leads, and what in it led nowhere. */
export interface Place {
  readonly room: Room;
  readonly query: URLSearchParams;
  /** The topic of the cards; null is all of them. */
  readonly topic: Topic | null;
  readonly lost: { readonly kind: 'room' | 'topic'; readonly value: string } | null;
}

export const hrefOf = (room: Room): string => (room === 'cards' ? '#/drill' : `#/drill/${room}`);

/** Reads `#/drill/interview?minutes=20` or `#/drill?topic=losses`; what is unknown leads to all cards. */
export function drillPlace(hash: string): Place {
  const { path, query } = placeIn(hash);
  const room = ROOMS.find((each) => each === (path || 'cards'));
  const named = query.get('topic');
  const topic = named !== null && isTopic(named) ? named : null;
  const lost = !room
    ? ({ kind: 'room', value: path.slice(0, 40) } as const)
    : room === 'cards' && named !== null && topic === null
      ? ({ kind: 'topic', value: named.slice(0, 40) } as const)
      : null;
  return { room: room ?? 'cards', query, topic, lost };
}
