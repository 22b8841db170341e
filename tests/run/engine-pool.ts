import { prepare } from '../../src/engine/datasets/prepare.ts';
import { Trainers } from '../../src/engine/trainers.ts';
import type { OpenPool } from '../../src/run/open-pool.ts';
import { Desk } from '../../src/worker/desk.ts';
import { Pool, type Port } from '../../src/worker/pool.ts';
import { isCounted } from '../../src/worker/protocol.ts';

/** One worker on this thread, with the engine as it is: what it says comes as a message would. */
export const enginePool: OpenPool = (onReport) =>
  new Pool(
    1,
    (report): Port => {
      const trainers = new Trainers();
      let isOpen = true;
      const desk = new Desk(
        {
          post: (said, transfer) => {
            const message = structuredClone(said, { transfer });
            setImmediate(() => {
              if (isCounted(message)) desk.receive({ type: 'seen' });
              report(message);
            });
          },
          // Who is closed takes no further step.
          pause: () => new Promise((resolve) => isOpen && setImmediate(resolve)),
          now: () => performance.now(),
        },
        (arm, seed, engine) => trainers.start(arm, seed, engine),
      );
      return {
        send: (command) => {
          if (command.type !== 'train') return desk.receive(command);
          const data = command.runs.map(({ arm }) => prepare(arm.data));
          void Promise.all(data).then(() => desk.receive(command));
        },
        close: () => void (isOpen = false),
      };
    },
    onReport,
  );
